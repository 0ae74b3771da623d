using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Policies;

namespace Mosip.Partner.Authentication.Ida;

/// <summary>The life of a request: rules and policy checked, sealed and signed, sent, answered, opened.</summary>
internal sealed class IdaClient(
    IdaConnection connection,
    IdaCertificates certificates,
    AuthPolicy? policy,
    MosipAuthenticationOptions options,
    TimeSpan allowedClockSkew,
    TimeProvider time,
    ILogger logger) : IMosipAuthClient, ICertificateExpirySource, IDisposable
{
    // The answer is no and IDA names no reason: nothing could be compared.
    private static readonly MosipError NoReason = new(new MosipErrorCode("IDA-NO-REASON"), "IDA named no reason: it had nothing to compare with, for example an attribute that the record has in no language.");

    public IEnumerable<WatchedCertificate> GetCertificates() => certificates.Watch();

    public async Task<AuthResult> AuthenticateAsync(AuthRequest request, CancellationToken cancellationToken)
    {
        (IdaReply reply, TransactionId transaction) = await AskAsync(IdaEndpoint.Auth, request, "authStatus", cancellationToken).ConfigureAwait(false);
        bool yes = reply.Errors.Count == 0 && reply.Flag("authStatus");
        return new AuthResult
        {
            IsAuthenticated = yes,
            AuthToken = yes ? reply.Text("authToken") ?? "" : null,
            Error = yes ? null : PrimaryOf(reply),
            Errors = reply.Errors,
            TransactionId = transaction,
            ResponseTime = reply.ResponseTime,
        };
    }

    public async Task<KycResult> GetKycAsync(KycRequest request, CancellationToken cancellationToken)
    {
        (IdaReply reply, TransactionId transaction) = await AskAsync(IdaEndpoint.Kyc, request, "kycStatus", cancellationToken).ConfigureAwait(false);
        bool yes = reply.Errors.Count == 0 && reply.Flag("kycStatus");
        return new KycResult
        {
            IsAuthenticated = yes,
            AuthToken = yes ? reply.Text("authToken") ?? "" : null,
            Identity = yes ? await OpenAsync(reply, transaction, cancellationToken).ConfigureAwait(false) : null,
            Error = yes ? null : PrimaryOf(reply),
            Errors = reply.Errors,
            TransactionId = transaction,
            ResponseTime = reply.ResponseTime,
        };
    }

    public Task<OtpResult> SendOtpAsync(OtpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Individual == default)
            throw new ArgumentException("Individual is missing. Set it with IndividualId.Vid, Uin or Handle.", nameof(request));
        if (request.Channels is not { Count: > 0 } || request.Channels.Any(channel => string.IsNullOrWhiteSpace(channel.Value)))
            throw new ArgumentException("Channels is empty: IDA answers IDA-OTA-008. Give OtpChannel.Phone or OtpChannel.Email.", nameof(request));
        TransactionId transaction = request.TransactionId ?? TransactionId.New();
        VerifyPolicy(IdaEndpoint.Otp, [], transaction);
        return ObserveAsync(IdaEndpoint.Otp, transaction, async () =>
        {
            IdaExchange exchange = await connection.SendAsync(IdaEndpoint.Otp, transaction.Value, now => IdaRequestWriter.WriteOtp(request, transaction.Value, now), cancellationToken).ConfigureAwait(false);
            IdaReply reply = Accept(IdaEndpoint.Otp, exchange, transaction, isPositive: exchange.Reply.Errors.Count == 0);
            bool sent = reply.Errors.Count == 0 && reply.Response.ValueKind == System.Text.Json.JsonValueKind.Object;
            return new OtpResult
            {
                IsSent = sent,
                TransactionId = transaction,
                MaskedPhone = sent ? reply.Text("maskedMobile") : null,
                MaskedEmail = sent ? reply.Text("maskedEmail") : null,
                Error = sent ? null : PrimaryOf(reply),
                Errors = reply.Errors,
                ResponseTime = reply.ResponseTime,
            };
        }, result => result.Error);
    }

    public void Dispose() => certificates.Dispose();

    private async Task<(IdaReply Reply, TransactionId Transaction)> AskAsync(IdaEndpoint endpoint, FactorRequest request, string statusFlag, CancellationToken cancellationToken)
    {
        FactorRules.Verify(request, options);
        TransactionId transaction = request.TransactionId ?? TransactionId.New();
        VerifyPolicy(endpoint, FactorsOf(request), transaction);
        FactorContext context = FactorContext.For(request, transaction.Value, options);
        IdaReply reply = await ObserveAsync(endpoint, transaction, async () =>
        {
            IdaExchange exchange = await SendSealedAsync(endpoint, request, context, cancellationToken).ConfigureAwait(false);
            return Accept(endpoint, exchange, transaction, exchange.Reply.Errors.Count == 0 && exchange.Reply.Flag(statusFlag));
        }, answer => answer.Errors.Count == 0 ? null : MosipErrors.SelectPrimary(answer.Errors)).ConfigureAwait(false);
        return (reply, transaction);
    }

    private async Task<IdaExchange> SendSealedAsync(IdaEndpoint endpoint, FactorRequest request, FactorContext context, CancellationToken cancellationToken)
    {
        EnvelopeRecipient ida = await certificates.GetAsync(cancellationToken).ConfigureAwait(false);
        if (request.Biometrics is { } capture)
        {
            CertificateThumbprint? fir = await certificates.FindFirAsync(capture, cancellationToken).ConfigureAwait(false);
            CaptureChecks.Verify(capture, context.TransactionId, context.Environment, context.DomainUri, time.GetUtcNow(), fir, ida.Thumbprint);
        }
        IdaExchange exchange = await SendAsync(ida).ConfigureAwait(false);

        // IDA could not open the request, so nothing was spent: with another certificate it is worth one more try.
        if (exchange.Reply.Errors.Count > 0 && MosipErrors.SelectPrimary(exchange.Reply.Errors) is { Code.Value: "IDA-MPA-003" or "IDA-MPA-004" } refusal
            && await certificates.RenewAsync(ida, cancellationToken).ConfigureAwait(false))
        {
            Log.CertificateRenewed(logger, refusal.Code.Value, context.TransactionId);
            return await SendAsync(await certificates.GetAsync(cancellationToken).ConfigureAwait(false)).ConfigureAwait(false);
        }
        return exchange;

        Task<IdaExchange> SendAsync(EnvelopeRecipient recipient) =>
            connection.SendAsync(endpoint, context.TransactionId, now => IdaRequestWriter.WriteFactors(endpoint, request, context, recipient, now), cancellationToken);
    }

    /// <summary>Tells an answer about the person from a fault of the call, and refuses an answer that is not to this request.</summary>
    private IdaReply Accept(IdaEndpoint endpoint, IdaExchange exchange, TransactionId transaction, bool isPositive)
    {
        IdaReply reply = exchange.Reply;
        TimeSpan skew = exchange.ClockSkew;
        AuthTelemetry.Measured(skew);
        if (skew.Duration() > allowedClockSkew)
            Log.ClockDiffers(logger, skew.TotalSeconds, allowedClockSkew.TotalSeconds);

        if ((reply.TransactionId is { } answered && answered != transaction.Value) || (isPositive && (reply.TransactionId is null || (reply.Id is { } id && id != endpoint.Id))))
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, endpoint.Name, transaction.Value, detail: "the answer belongs to another request");
        if (isPositive && skew.Duration() > options.MaximumResponseAge)
            throw new MosipCryptoException(MosipCryptoFault.NotFresh, endpoint.Name, Describe(skew), transaction.Value);
        if (reply.Errors.Count == 0 || MosipErrors.AreRefusal(reply.Errors))
            return reply;

        MosipError primary = MosipErrors.SelectPrimary(reply.Errors);
        throw new MosipServiceException(endpoint.Name, reply.Errors, primary, transaction.Value, skew.Duration() > allowedClockSkew ? Describe(skew) : null) { ClockSkew = skew };
    }

    private async Task<KycIdentity> OpenAsync(IdaReply reply, TransactionId transaction, CancellationToken cancellationToken)
    {
        PartnerKeyRing keys = await connection.OpeningKeysAsync(cancellationToken).ConfigureAwait(false);
        byte[]? clear = await KycOpening.OpenAsync(reply, keys, transaction.Value, cancellationToken).ConfigureAwait(false);
        // A policy without attributes releases none: the status is true and there is nothing to open.
        if (clear is null)
            return KycIdentity.Empty;
        try
        {
            return KycIdentity.Parse(clear);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(clear);
        }
    }

    private void VerifyPolicy(IdaEndpoint endpoint, IReadOnlyList<PolicyFactor> factors, TransactionId transaction)
    {
        if (policy?.Allows(new AuthPolicyRequest { Service = new IdaService(endpoint.Name), Factors = factors }).Refusals is { Count: > 0 } refusals)
            throw new MosipServiceException(endpoint.Name, refusals, refusals[0], transaction.Value, "found by the local check against the policy that was given; nothing was sent");
    }

    private static List<PolicyFactor> FactorsOf(FactorRequest request)
    {
        List<PolicyFactor> factors = [];
        if (request.Demographics is not null)
            factors.Add(PolicyFactor.Demographics);
        if (request.Biometrics is { } capture)
            factors.AddRange(capture.Segments.Select(segment => PolicyFactor.Biometric(segment.Type)));
        if (request.Otp is not null)
            factors.Add(PolicyFactor.Otp);
        return factors;
    }

    private static MosipError PrimaryOf(IdaReply reply) => reply.Errors.Count == 0 ? NoReason : MosipErrors.SelectPrimary(reply.Errors);

    private static string Describe(TimeSpan skew) => $"this machine's clock is {skew.Duration().TotalSeconds:0} s {(skew < TimeSpan.Zero ? "behind" : "ahead of")} MOSIP's";

    private async Task<T> ObserveAsync<T>(IdaEndpoint endpoint, TransactionId transaction, Func<Task<T>> call, Func<T, MosipError?> errorOf)
    {
        using Activity? activity = AuthTelemetry.Source.StartActivity($"ida {endpoint.Name}", ActivityKind.Client);
        activity?.SetTag("mosip.operation", endpoint.Name);
        activity?.SetTag("mosip.transaction.id", transaction.Value);
        activity?.SetTag("url.template", $"/idauthentication/v1/{endpoint.Name}/{{licenceKey}}/{{partnerId}}/{{apiKey}}");
        long start = time.GetTimestamp();
        string outcome = "failed";
        string? errorCode = null;
        try
        {
            T result = await call().ConfigureAwait(false);
            errorCode = errorOf(result)?.Code.Value;
            outcome = errorCode is null ? "yes" : "no";
            return result;
        }
        catch (MosipServiceException e)
        {
            (outcome, errorCode) = ("refused", e.Error.Code.Value);
            Log.Refused(logger, endpoint.Name, errorCode, transaction.Value);
            throw;
        }
        catch (MosipTransportException e)
        {
            errorCode = e.Fault.ToString();
            throw;
        }
        catch (MosipCryptoException e)
        {
            errorCode = e.Fault.ToString();
            throw;
        }
        finally
        {
            TimeSpan duration = time.GetElapsedTime(start);
            AuthTelemetry.Completed(endpoint.Name, duration, outcome, errorCode);
            activity?.SetTag("mosip.outcome", outcome);
            if (errorCode is not null)
                activity?.SetTag("mosip.error.code", errorCode);
            if (outcome is "failed" or "refused")
                activity?.SetStatus(ActivityStatusCode.Error, errorCode);
            Log.Answered(logger, endpoint.Name, duration.TotalMilliseconds, outcome, transaction.Value);
        }
    }
}
