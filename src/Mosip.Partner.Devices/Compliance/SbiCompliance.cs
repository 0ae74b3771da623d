using Mosip.Partner.Devices.Compliance.Schemas;
using Mosip.Partner.Devices.Compliance.Validators;

namespace Mosip.Partner.Devices;

/// <summary>
/// Judges requests and answers of a secure biometric interface (SBI 0.9.5) offline, with the validators of MOSIP's compliance toolkit.
/// </summary>
/// <remarks>
/// Documents are the decoded ones of the toolkit: the answer of the device with <c>deviceInfoDecoded</c>, <c>digitalIdDecoded</c> and
/// <c>dataDecoded</c> added; <see cref="SbiAnswerDecoder"/> adds them to a recorded answer. Refusals are results, never exceptions.
/// Safe for concurrent use.
/// </remarks>
/// <param name="options">Whom to trust, and how exactly to judge.</param>
/// <param name="timeProvider">The clock for certificates; the system's when null.</param>
public sealed class SbiCompliance(SbiComplianceOptions options, TimeProvider? timeProvider = null)
{
    private readonly SbiComplianceOptions _options = options ?? throw new ArgumentNullException(nameof(options));
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <summary>Checks a document against a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">The decoded document, UTF-8 JSON.</param>
    public ComplianceResult CheckSchema(SbiSchema schema, ReadOnlyMemory<byte> document) => Guard("SchemaValidator", () =>
    {
        Rule rule = SbiSchemas.Of(schema);
        var check = new SchemaCheck(_options.Rules == ComplianceRules.Strict);
        rule(Member.Parse(document), "$", check);
        return new ComplianceResult
        {
            Validator = "SchemaValidator",
            IsAccepted = check.Findings.Count == 0,
            Message = check.Findings.Count == 0 ? $"The document is as {schema} asks." : $"The document is not as {schema} asks.",
            Findings = check.Findings,
        };
    });

    /// <summary>Checks the signatures of an answer and who made them.</summary>
    /// <param name="method">What was asked.</param>
    /// <param name="answer">The answer; null where none came.</param>
    /// <param name="certification">For captures: the level, <c>L0</c> or <c>L1</c>, that discovery gave. It decides under which domain the digital ID is checked.</param>
    public ComplianceResult CheckSignatures(SbiMethod method, ReadOnlyMemory<byte>? answer, string? certification = null) => Guard(nameof(SignatureValidator), () =>
    {
        if (!SignatureValidator.Knows(method.Name))
            throw new ComplianceFailure("Invalid MethodName");
        if (answer is not { } json)
            return ComplianceResult.Refuse(nameof(SignatureValidator), "SIGNATURE_VALIDATOR_002", "There is no answer.");
        return method.Name switch
        {
            "device" => SignatureValidator.CheckDiscovery(Member.Array(json)),
            "info" => new SignatureValidator(_options, _time).CheckInfo(Member.Array(json)),
            not ("capture" or "rcapture") => ComplianceResult.Refuse(nameof(SignatureValidator), "SIGNATURE_VALIDATOR_001", "Answers of this method are not signed."),
            _ => new SignatureValidator(_options, _time).CheckCapture(
                Member.Object(json), () => certification ?? throw new ComplianceFailure("The certification level of the device is not given.")),
        };
    });

    /// <summary>Checks the hash chain of a capture over its records in clear.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <param name="previousHash">The <c>previousHash</c> of the request; empty or null for the start of a chain.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public async ValueTask<ComplianceResult> CheckHashChainAsync(ReadOnlyMemory<byte> answer, string? previousHash, CancellationToken cancellationToken = default)
    {
        try
        {
            return await HashValidator.CheckAsync(Member.Object(answer), previousHash ?? "", _options.BiometricKey, cancellationToken).ConfigureAwait(false);
        }
        catch (ComplianceFailure e)
        {
            return ComplianceResult.Refuse(nameof(HashValidator), "HASH_VALIDATOR_003", e.Message, e.Message);
        }
    }

    /// <summary>Checks the hash chain of a capture over its records in clear, with what a run noted of the chain so far.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <param name="run">An object with <c>previousHash</c>, empty for the start of a chain; without that member nothing is accepted.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public async ValueTask<ComplianceResult> CheckHashChainAsync(ReadOnlyMemory<byte> answer, ReadOnlyMemory<byte> run, CancellationToken cancellationToken = default)
    {
        string previousHash;
        try
        {
            previousHash = Member.Object(run).Text("previousHash");
        }
        catch (ComplianceFailure e)
        {
            return ComplianceResult.Refuse(nameof(HashValidator), "HASH_VALIDATOR_003", e.Message, e.Message);
        }
        return await CheckHashChainAsync(answer, previousHash, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Checks that an answer is one to the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="answer">The decoded answer.</param>
    public ComplianceResult CheckMatch(ReadOnlyMemory<byte> request, ReadOnlyMemory<byte> answer) => Guard(
        nameof(ResponseMismatchValidator),
        () => ResponseMismatchValidator.Check(Member.Object(request), Member.Object(answer), _options.Rules));

    /// <summary>Checks that a registration capture survives its way through a registration packet, as MOSIP's registration processor verifies it there; the toolkit has no such validator.</summary>
    /// <param name="answer">The answer.</param>
    public static ComplianceResult CheckPacket(ReadOnlyMemory<byte> answer) => Guard(PacketValidator.Name, () => PacketValidator.Check(Member.Object(answer)));

    /// <summary>Checks that a device which has nothing to capture used the time that it was given.</summary>
    /// <param name="run">An object with <c>timeout</c> in milliseconds, <c>startExecutionTime</c> and <c>endExecutionTime</c>, both with three digits of milliseconds.</param>
    public ComplianceResult CheckTimeout(ReadOnlyMemory<byte> run) => Guard(nameof(TimeoutValidator), () => TimeoutValidator.Check(Member.Object(run)));

    /// <summary>Checks that the timestamps of a capture lie within the interval after the start.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <param name="run">An object with <c>startExecutionTime</c>, with three digits of milliseconds.</param>
    public ComplianceResult CheckTimestamps(ReadOnlyMemory<byte> answer, ReadOnlyMemory<byte> run) => Guard(
        nameof(TimeCheckValidator),
        () => TimeCheckValidator.Check(Member.Object(answer), Member.Object(run), _options.TimestampIntervalMinutes, _options.Rules));

    /// <summary>Checks that a device has a new key.</summary>
    /// <param name="before">The decoded device info from before; null where there is none.</param>
    /// <param name="after">The decoded device info from after.</param>
    public ComplianceResult CheckKeyRotation(ReadOnlyMemory<byte>? before, ReadOnlyMemory<byte> after) => Guard(
        nameof(KeyRotationValidator),
        () => new KeyRotationValidator(_options, _time).Check(before is { } json ? Member.Parse(json) : default, Member.Parse(after)));

    /// <summary>Checks the ISO 19794 records of a capture.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <param name="cancellationToken">Ends the wait for a remote key.</param>
    public ValueTask<ComplianceResult> CheckRecordsAsync(ReadOnlyMemory<byte> answer, CancellationToken cancellationToken = default) =>
        GuardAsync("ISOStandardsValidator", () => RecordValidators.CheckIsoAsync(Member.Object(answer), _options, cancellationToken));

    /// <summary>Checks the quality of a capture: at least 60 for fingers and irises and 30 for faces, as <see cref="SbiComplianceOptions.QualityScorer"/> scores.</summary>
    /// <param name="answer">The decoded answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public ValueTask<ComplianceResult> CheckQualityAsync(ReadOnlyMemory<byte> answer, CancellationToken cancellationToken = default) =>
        GuardAsync("BiometricsQualityCheckValidator", () => RecordValidators.CheckQualityAsync(Member.Object(answer), _options, cancellationToken));

    private static ComplianceResult Guard(string validator, Func<ComplianceResult> check)
    {
        try
        {
            return check();
        }
        catch (ComplianceFailure e)
        {
            return ComplianceResult.Refuse(validator, null, e.Message);
        }
    }

    private static async ValueTask<ComplianceResult> GuardAsync(string validator, Func<ValueTask<ComplianceResult>> check)
    {
        try
        {
            return await check().ConfigureAwait(false);
        }
        catch (ComplianceFailure e)
        {
            return ComplianceResult.Refuse(validator, null, e.Message);
        }
    }
}
