using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mosip.Partner.Core.Errors;

namespace Mosip.Partner.Devices;

/// <summary>Runs all validators that fit over what an interface answered.</summary>
/// <param name="options">Whom to trust, and how exactly to judge. Without <see cref="SbiComplianceOptions.BiometricKey"/> the records of authentications stay closed and are not judged.</param>
/// <param name="timeProvider">The clock; the system's when null.</param>
public sealed class SbiComplianceRun(SbiComplianceOptions options, TimeProvider? timeProvider = null)
{
    private readonly SbiComplianceOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly SbiCompliance _compliance = new(options, timeProvider);
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Judges a recording.</summary>
    /// <param name="title">What it is of, for the report.</param>
    /// <param name="recording">The recording.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public async Task<ComplianceReport> JudgeAsync(string title, SbiRecording recording, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(title);
        ArgumentNullException.ThrowIfNull(recording);
        var cases = new List<ComplianceCase>();
        if (recording.Discovery is { } discovery && Decode("discovery", discovery, cases) is { } discovered)
        {
            cases.Add(new("discovery", _compliance.CheckSchema(SbiSchema.DiscoverResponseSchema, discovered)));
            cases.Add(new("discovery", _compliance.CheckSignatures(SbiMethod.Device, discovery)));
        }
        if (recording.Info is { } info && Decode("info", info, cases) is { } described)
        {
            cases.Add(new("info", _compliance.CheckSchema(SbiSchema.DeviceInfoResponseSchema, described)));
            cases.Add(new("info", _compliance.CheckSignatures(SbiMethod.Info, info)));
            if (recording.InfoBeforeRotation is { } before && Decode("info before rotation", before, cases) is { } earlier)
                cases.Add(new("info", _compliance.CheckKeyRotation(earlier, described)));
        }
        for (int i = 0; i < recording.Captures.Count; i++)
            await JudgeAsync($"capture {i + 1}{PartOf(recording.Captures[i])}", recording.Captures[i], cases, cancellationToken).ConfigureAwait(false);
        for (int i = 0; i < recording.EmptyCaptures.Count; i++)
            cases.Add(new($"empty capture {i + 1}{PartOf(recording.EmptyCaptures[i])}", _compliance.CheckTimeout(RunOf(recording.EmptyCaptures[i]))));
        return new ComplianceReport { Title = title, At = _time.GetUtcNow(), Cases = cases };
    }

    private async Task JudgeAsync(string subject, RecordedCapture capture, List<ComplianceCase> cases, CancellationToken cancellationToken)
    {
        bool isAuth = capture.Method == SbiMethod.Capture;
        cases.Add(new($"request of {subject}", _compliance.CheckSchema(isAuth ? SbiSchema.AuthCaptureRequestSchema : SbiSchema.RegistrationCaptureRequestSchema, capture.Request)));
        if (Decode(subject, capture.Answer, cases) is not { } answer)
            return;
        Add(_compliance.CheckSchema(isAuth ? SbiSchema.AuthCaptureResponseSchema : SbiSchema.RegistrationCaptureResponseSchema, answer));
        Add(_compliance.CheckSignatures(capture.Method, capture.Answer, capture.Certification.Value));
        Add(_compliance.CheckMatch(capture.Request, answer));
        Add(_compliance.CheckTimestamps(answer, Run(capture.StartedAt)));
        if (!isAuth)
            Add(SbiCompliance.CheckPacket(capture.Answer));
        if (isAuth && _options.BiometricKey is null)
            return;
        Add(await _compliance.CheckHashChainAsync(answer, PreviousHash(capture.Request), cancellationToken).ConfigureAwait(false));
        Add(await _compliance.CheckRecordsAsync(answer, cancellationToken).ConfigureAwait(false));
        if (_options.QualityScorer is not null)
            Add(await _compliance.CheckQualityAsync(answer, cancellationToken).ConfigureAwait(false));

        void Add(ComplianceResult result) => cases.Add(new ComplianceCase(subject, result));
    }

    // What cannot be decoded is a verdict, not a fault of the run.
    private static byte[]? Decode(string subject, ReadOnlyMemory<byte> answer, List<ComplianceCase> cases)
    {
        try
        {
            return SbiAnswerDecoder.Decode(answer);
        }
        catch (MosipInputException e)
        {
            cases.Add(new(subject, ComplianceResult.Refuse("SchemaValidator", null, e.Message)));
            return null;
        }
    }

    private static byte[] Run(DateTimeOffset startedAt) => Encoding.UTF8.GetBytes(new JsonObject { ["startExecutionTime"] = Milliseconds(startedAt) }.ToJsonString());

    // Without an end it is taken as answered at once, which is the fault that is looked for.
    private static byte[] RunOf(RecordedCapture capture) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["timeout"] = Member(capture.Request, root => root.GetProperty("timeout"u8).GetString()),
        ["startExecutionTime"] = Milliseconds(capture.StartedAt),
        ["endExecutionTime"] = Milliseconds(capture.EndedAt ?? capture.StartedAt),
    }.ToJsonString());

    private static string Milliseconds(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // Which of the devices it was: the type, and the part where it has several.
    private static string PartOf(RecordedCapture capture) => Member(capture.Request, root =>
    {
        JsonElement bio = root.GetProperty("bio"u8)[0];
        string type = $", {bio.GetProperty("type"u8)}", part = $"{bio.GetProperty("deviceSubId"u8)}";
        return part == "0" ? type : $"{type} {part}";
    }) ?? "";

    private static string? PreviousHash(ReadOnlyMemory<byte> request) => Member(request, root => root.GetProperty("bio"u8)[0].GetProperty("previousHash"u8).GetString());

    private static string? Member(ReadOnlyMemory<byte> request, Func<JsonElement, string?> read)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(request);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
