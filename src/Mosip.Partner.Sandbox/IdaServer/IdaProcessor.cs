using System.Globalization;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Crypto;
using Mosip.Partner.Sandbox.Ida.Signatures;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.KeyManager;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>IDA as a whole: what it knows, and its answer to a request.</summary>
internal sealed class IdaProcessor(MosipRelease release, IdaConfiguration configuration, IdaKeys keys, SandboxKeyManager keyManager, IdaDirectory directory, ResidentRegister register, HotList hotList, TimeProvider clock)
{
    private readonly OtpStore _otps = new();
    private readonly TransactionCounter _transactions = new();
    private readonly CertificateCache _signerCertificates = new();

    /// <summary>Judges and processes a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="httpFault">A wrong method or media type: found by the framework, after IDA's filter.</param>
    /// <param name="clockError">How far IDA's clock is ahead in this request.</param>
    public ProcessedRequest Process(IdaHttpRequest request, RefusalExplanation? httpFault, TimeSpan clockError)
    {
        IdaPipeline pipeline = PipelineWith(clockError);
        IdaOutcome outcome = httpFault is null ? pipeline.Judge(request) : JudgeFilter(pipeline, request, httpFault);
        string? transactionId = outcome.Request?.TransactionId ?? outcome.Context?.Body["transactionID"]?.ToString();
        var reply = new IdaReply(request.Endpoint)
        {
            Id = configuration.EndpointIds.GetValueOrDefault(request.Endpoint.IdProperty),
            TransactionId = transactionId,
            Time = clock.GetUtcNow() + clockError,
            Errors = outcome.Verdict.Errors,
        };
        var processed = new ProcessedRequest(outcome.Verdict.HttpStatus, outcome.IsSigned, reply, outcome.Verdict.Explanations) { TransactionId = transactionId };
        // With an unusual requestTime the service runs, and its answer is lost.
        bool reachesService = outcome.Verdict.Accepted || outcome.Verdict.HandedToService;
        return reachesService && outcome.Request is not null ? Serve(outcome, processed) : processed;
    }

    private static IdaOutcome JudgeFilter(IdaPipeline pipeline, IdaHttpRequest request, RefusalExplanation httpFault)
    {
        IdaOutcome outcome = pipeline.JudgeFilter(request);
        return !outcome.Verdict.Accepted && outcome.Verdict.Stage == IdaStage.Filter ? outcome : outcome with
        {
            Verdict = new IdaVerdict { Accepted = false, Stage = IdaStage.Controller, Errors = [IdaErrors.UnableToProcess.WithoutAction()], Explanations = [httpFault] },
        };
    }

    private ProcessedRequest Serve(IdaOutcome outcome, ProcessedRequest processed)
    {
        var call = new ServiceCall(outcome.Context!.Mapping!, outcome.IdType ?? "", clock.GetUtcNow());
        try
        {
            return outcome.Request is OtpRequest otp ? SendOtp(otp, call, processed) : Authenticate((AuthRequest)outcome.Request!, call, processed);
        }
        catch (ServiceRefusedException e)
        {
            return processed.WithRefusals([e.Refusal]);
        }
    }

    private ProcessedRequest SendOtp(OtpRequest request, ServiceCall call, ProcessedRequest processed)
    {
        // The validators have read the text before; a form that only they take ends in HTTP 500 whatever is answered here.
        bool isReadable = DateTimeOffset.TryParse(request.RequestTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset requestTime);
        MaskedChannels channels = new OtpService(configuration, register, _otps, _transactions).Send(request, call, isReadable ? requestTime : call.Now);
        return processed with { Reply = processed.Reply with { Channels = channels, Zone = requestTime.Offset } };
    }

    private ProcessedRequest Authenticate(AuthRequest request, ServiceCall call, ProcessedRequest processed)
    {
        var service = new AuthService(configuration, release, register, _otps, _transactions, directory, hotList, clock);
        AuthOutcome outcome = service.Authenticate(request, call, wantsIdentity: processed.Reply.Endpoint == IdaEndpoint.Kyc);
        ProcessedRequest answered = processed.WithRefusals(outcome.Mismatches);
        return answered with { Reply = answered.Reply with { Status = outcome.Status, AuthToken = outcome.AuthToken, Kyc = outcome.Kyc } };
    }

    // Cheap to make: keys and state are shared. A wrong clock shows in requests and answers only; certificates and validity periods are
    // judged by the right one, since in a deployment they are older than a clock is wrong.
    private IdaPipeline PipelineWith(TimeSpan clockError)
    {
        var verifier = new KeyManagerVerifier(release, new TrustDomains(keyManager.PartnerCertificates.Domains), keys.Signing.Certificate, clock, _signerCertificates);
        return new IdaPipeline(new IdaServerState
        {
            Release = release,
            Configuration = configuration,
            Partners = clockError == TimeSpan.Zero ? directory : new ShiftedDirectory(directory, clockError),
            KnownIds = register,
            Crypto = new IdaCrypto(verifier, keys.DecryptionKeys(IdaKeys.PartnerReference), keys.DecryptionKeys(IdaKeys.BiometricReference)),
            Clock = clockError == TimeSpan.Zero ? clock : new OffsetClock(clock, clockError),
        });
    }
}

/// <summary>An answer to be sent, and why it is a refusal if it is one.</summary>
internal sealed record ProcessedRequest(int HttpStatus, bool IsSigned, IdaReply Reply, IReadOnlyList<RefusalExplanation> Explanations)
{
    public string? TransactionId { get; init; }

    public ProcessedRequest WithRefusals(IReadOnlyList<Refusal> refusals) => refusals.Count == 0 ? this : this with
    {
        Reply = Reply with { Errors = [.. refusals.Select(refusal => refusal.Error)] },
        Explanations = [.. Explanations, .. refusals.Select(refusal => refusal.Why)],
    };
}
