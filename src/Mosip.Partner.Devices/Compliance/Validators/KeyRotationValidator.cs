using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices.Compliance.Validators;

/// <summary>After a rotation the same device signs with a newer certificate that is trusted.</summary>
internal sealed class KeyRotationValidator(SbiComplianceOptions options, TimeProvider time)
{
    private static readonly string[] Identity = ["make", "model", "serialNo"];

    public ComplianceResult Check(JsonElement before, JsonElement after)
    {
        if (before.ValueKind != JsonValueKind.Array || before.GetArrayLength() == 0)
            return Refuse("002", "There is no device info from before the rotation.");
        if (after.ValueKind != JsonValueKind.Array || after.GetArrayLength() == 0)
            return Refuse("003", "There is no device info from after the rotation.");
        JsonElement first = before[0].AsObject(), second = after[0].AsObject();
        if (SignatureRefusal(second) is { } reason)
            return Refuse("004", "The device info from after the rotation is not signed as it should be.", reason);
        return CompareCertificates(first, second) ?? CompareIdentity(first, second)
            ?? ComplianceResult.Accept(nameof(KeyRotationValidator), "KEY_ROTATION_VALIDATOR_001", "The key was rotated.");
    }

    private string? SignatureRefusal(JsonElement device)
    {
        if (SignatureValidator.ReadUnsigned(device.Text("deviceInfo")) is not null)
            return "Device is not registered.";
        try
        {
            ComplianceResult result = new SignatureValidator(options, time).CheckInfoOf(device);
            return result.IsAccepted ? null : result.Message;
        }
        catch (ComplianceFailure e)
        {
            return e.Message;
        }
    }

    private static ComplianceResult? CompareCertificates(JsonElement before, JsonElement after)
    {
        X509Certificate2 first = Signer(before), second = Signer(after);
        if (CertificateThumbprint.Of(first) == CertificateThumbprint.Of(second))
            return Refuse("006", "Both device keys are the same.");
        return second.NotBefore < first.NotBefore ? Refuse("007", "The second certificate begins before the first.") : null;
    }

    private static X509Certificate2 Signer(JsonElement device)
    {
        string jws = device.Text("deviceInfo");
        try
        {
            return Core.Jws.JwsHeader.Parse(jws.AsSpan(0, Math.Max(jws.IndexOf('.', StringComparison.Ordinal), 0))).Certificate
                ?? throw new ComplianceFailure("A device info carries no certificate.");
        }
        catch (MosipCryptoException)
        {
            throw new ComplianceFailure("A device info is not a JWS.");
        }
    }

    private ComplianceResult? CompareIdentity(JsonElement before, JsonElement after)
    {
        JsonElement first = DigitalId(before), second = DigitalId(after);
        bool[] same = [.. Identity.Select(name => first.Text(name) == second.Text(name))];
        // The toolkit is content with any one of the three.
        bool isSame = options.Rules == ComplianceRules.Strict ? same.All(match => match) : same.Any(match => match);
        return isSame ? null : Refuse("005", "Make, model or serial number are others.");
    }

    private static JsonElement DigitalId(JsonElement device) => device.Get("deviceInfoDecoded").Get("digitalIdDecoded").AsObject();

    private static ComplianceResult Refuse(string number, string message, params IReadOnlyList<string> arguments) =>
        ComplianceResult.Refuse(nameof(KeyRotationValidator), "KEY_ROTATION_VALIDATOR_" + number, message, arguments);
}
