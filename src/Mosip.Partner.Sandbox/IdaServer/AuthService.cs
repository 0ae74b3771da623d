using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Sandbox.Ida;
using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.Matching;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Matches the factors of a request with the person: OTP, then demographic data, then biometrics, up to the first that fails.</summary>
internal sealed class AuthService(IdaConfiguration configuration, MosipRelease release, ResidentRegister register, OtpStore otps, TransactionCounter transactions, IdaDirectory directory, HotList hotList, TimeProvider clock)
{
    private readonly AuthFilters _filters = new(configuration, hotList);
    private readonly DemographicMatcher _demographics = new(configuration, clock);
    private readonly KycIdentity _kyc = new(configuration);

    /// <summary>Answers <c>/auth</c> and <c>/kyc</c>.</summary>
    /// <exception cref="ServiceRefusedException">The request ends with an error of its own.</exception>
    public AuthOutcome Authenticate(AuthRequest request, ServiceCall call, bool wantsIdentity)
    {
        RequestBlock block = request.Block!;
        Resident person = IdentityLookup.Find(register, request.IndividualId!, call, consumesVid: true);
        string uin = person.Uin.Reveal();
        transactions.Add(uin, call.Now);
        string token = AuthTokens.Create(call.Mapping.Policy, call.PartnerId, uin);
        _filters.Check(person, block, call.Now);

        IReadOnlyList<Refusal>? mismatches = MatchOtp(request, block, call, uin) ?? MatchDemographics(person, block) ?? MatchBiometrics(person, block);
        if (mismatches is not null)
            return new AuthOutcome(false, release.DropsTokenOfFailedAuthentication ? null : token, mismatches);
        return new AuthOutcome(true, token, []) { Kyc = wantsIdentity ? SealIdentity(person, call) : null };
    }

    private List<Refusal>? MatchOtp(AuthRequest request, RequestBlock block, ServiceCall call, string uin)
    {
        if (!Factors.HasOtp(block))
            return null;
        var attempt = new OtpTransaction(request.TransactionId!, request.IndividualId!, call.IdType, uin, call.PartnerId);
        return otps.Validate(attempt, block.Otp!, call.Now) ? null : [new Refusal(IdaServiceErrors.OtpInvalid.With(), new("OTP", "the password that was sent in this transaction", "another one"))];
    }

    private List<Refusal>? MatchDemographics(Resident person, RequestBlock block)
    {
        if (!Factors.HasDemographics(block))
            return null;
        DemographicMatch match = _demographics.Match(block.Demographics!, StoredAttributes.Of(person));
        if (match.Kind == DemographicMatchKind.ProcessingError)
            throw new ServiceRefusedException(new Refusal(match.Errors[0], match.Explanations[0]));
        // Nothing to compare is a mismatch without an error.
        return match.AuthStatus ? null : [.. match.Errors.Zip(match.Explanations, (error, why) => new Refusal(error, why))];
    }

    private static List<Refusal>? MatchBiometrics(Resident person, RequestBlock block) =>
        Factors.HasBiometrics(block) && BiometricMatch.Find(person, block.Biometrics!) is { } mismatch ? [mismatch] : null;

    private KycEnvelope? SealIdentity(Resident person, ServiceCall call)
    {
        if (_kyc.Build(person, call.Mapping.Policy.Policy, call.Now) is not { } identity)
            return null;
        try
        {
            X509Certificate2 certificate = directory.FindCertificate(call.PartnerId) ?? throw ServiceRefusedException.Because(IdaErrors.UnableToProcess, new("certificate of the partner", "one to seal the identity for", "none"));
            using var recipient = new EnvelopeRecipient(certificate);
            return KycEnvelope.Seal(recipient, identity);
        }
        catch (MosipCryptoException)
        {
            throw ServiceRefusedException.Because(IdaServiceErrors.NotEncrypted, new("key of the partner's certificate", "RSA of at least 2048 bits", "a key that cannot encrypt"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(identity);
        }
    }
}

/// <summary>What came out of an authentication.</summary>
internal sealed record AuthOutcome(bool Status, string? AuthToken, IReadOnlyList<Refusal> Mismatches)
{
    public KycEnvelope? Kyc { get; init; }

    public override string ToString() => $"{nameof(AuthOutcome)} {Status}";
}
