using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Devices;

namespace Mosip.Partner.Cli.Conformance.Kinds;

/// <summary><c>sbi-compliance</c>: what the validators of MOSIP's compliance toolkit say about requests and answers of devices.</summary>
internal sealed class SbiComplianceKind(VectorFile file) : IVectorKind
{
    private readonly TrustStore _device = Trust(file, "DEVICE"), _ftm = Trust(file, "FTM");

    public async Task CheckAsync(VectorCase vector, CaseReport report, CancellationToken cancellationToken)
    {
        ComplianceResult result = await RunAsync(vector.Inputs, cancellationToken).ConfigureAwait(false);
        report.Equal("accepted", vector.Expected.Flag("accepted"), result.IsAccepted);
        report.Equal("descriptionKey", vector.Expected.FindText("descriptionKey"), result.Key);
        if (vector.Expected.Find("arguments") is { } arguments)
            CompareArguments([.. arguments.EnumerateArray().Select(argument => argument.GetString() ?? "null")], result, report);
        // An exception's own text is the platform's, the toolkit's words are compared.
        if (vector.Expected.FindText("failure") is { } failure and not "exception")
            report.Equal("failure", failure, result.Message);
    }

    // The runtime's words about a null are the platform's as well.
    private static void CompareArguments(IReadOnlyList<string> expected, ComplianceResult result, CaseReport report)
    {
        if (expected is not [var first, ..] || !first.StartsWith("Cannot invoke ", StringComparison.Ordinal))
            report.Equal("arguments", expected, result.Arguments);
    }

    private async ValueTask<ComplianceResult> RunAsync(JsonElement inputs, CancellationToken cancellationToken)
    {
        var compliance = new SbiCompliance(Options(inputs), file.Clock);
        string? certification = inputs.FindText("extraInfoJson") is { } text ? JsonElement.Parse(text).FindText("certificationType") : null;
        // What is absent is no JSON, which is the validators' to say.
        ReadOnlyMemory<byte> Json(string name) => inputs.Has(name) ? inputs.Utf8(name) : default;
        return inputs.Text("validator") switch
        {
            "SchemaValidator" => compliance.CheckSchema(Schema(inputs.Text("schema")), Json("documentJson")),
            "SignatureValidator" => compliance.CheckSignatures(
                new SbiMethod(inputs.Text("methodName")), inputs.Has("documentJson") ? Json("documentJson") : default(ReadOnlyMemory<byte>?), certification),
            "HashValidator" => await compliance.CheckHashChainAsync(Json("documentJson"), Json("extraInfoJson"), cancellationToken).ConfigureAwait(false),
            "ResponseMismatchValidator" => compliance.CheckMatch(Json("methodRequestJson"), Json("documentJson")),
            "TimeoutValidator" => compliance.CheckTimeout(Json("extraInfoJson")),
            "TimeCheckValidator" => compliance.CheckTimestamps(Json("documentJson"), Json("extraInfoJson")),
            var other => throw new VectorFormatException($"there is no validator '{other}'"),
        };
    }

    private static SbiSchema Schema(string name) =>
        Enum.TryParse(name, out SbiSchema schema) && Enum.IsDefined(schema) ? schema : throw new VectorFormatException($"there is no schema '{name}'");

    private SbiComplianceOptions Options(JsonElement inputs)
    {
        var options = new SbiComplianceOptions { DeviceTrust = _device, FtmTrust = _ftm };
        if (inputs.FindText("userRole") == "DEVICE_PROVIDER")
            options = options with { Organisation = inputs.Text("partnerOrganization") };
        return inputs.Find("intervalMinutes") is { } minutes ? options with { TimestampIntervalMinutes = minutes.GetInt32() } : options;
    }

    private static TrustStore Trust(VectorFile file, string domain) =>
        file.Store(file.Root.Get("serverState").Get("trust").Get(domain).EnumerateArray().Select(keyRef => keyRef.GetString()!));
}
