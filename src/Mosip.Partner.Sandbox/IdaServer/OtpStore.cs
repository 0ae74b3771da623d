using System.Security.Cryptography;
using System.Text;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>The one-time passwords that were sent: one for each id text, good for one use, frozen after too many wrong attempts.</summary>
internal sealed class OtpStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, SentOtp> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OtpTransaction> _transactions = new(StringComparer.Ordinal);

    /// <summary>Sends a password; it replaces an active one and starts the count of attempts again.</summary>
    /// <exception cref="ServiceRefusedException">The id is frozen.</exception>
    public void Send(OtpTransaction transaction, string otp, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_byId.GetValueOrDefault(transaction.IndividualId) is { } earlier)
                RequireNotFrozen(earlier, now);
            _byId[transaction.IndividualId] = new SentOtp(transaction.TransactionId, Encoding.UTF8.GetBytes(otp), now + OtpOptions.Lifetime);
            _transactions[transaction.TransactionId] = transaction;
        }
    }

    /// <summary>Checks a password; a right one is used up, also when it comes too late.</summary>
    /// <returns>Whether it is the password that was sent.</returns>
    /// <exception cref="ServiceRefusedException">There is nothing to compare with, or the request belongs to another transaction.</exception>
    public bool Validate(OtpTransaction attempt, string otp, DateTimeOffset now)
    {
        lock (_lock)
        {
            RequireSameTransaction(attempt);
            if (_byId.GetValueOrDefault(attempt.IndividualId) is not { IsUsed: false } sent)
                throw NotRequested("no password waits for this id");
            RequireNotFrozen(sent, now);
            if (sent.FrozenAt is not null)
                throw NotRequested("the password that was frozen is void");
            if (sent.TransactionId != attempt.TransactionId || !CryptographicOperations.FixedTimeEquals(sent.Value, Encoding.UTF8.GetBytes(otp)))
                return CountFailure(sent, now);

            sent.IsUsed = true;
            if (now >= sent.ExpiresAt)
                throw ServiceRefusedException.Because(IdaServiceErrors.OtpExpired, new("age of the OTP", $"less than {OtpOptions.Lifetime.TotalSeconds} s", $"sent {(now - sent.ExpiresAt + OtpOptions.Lifetime).TotalSeconds:0} s ago"));
            return true;
        }
    }

    private void RequireSameTransaction(OtpTransaction attempt)
    {
        if (_transactions.GetValueOrDefault(attempt.TransactionId) is not { } sent)
            throw ServiceRefusedException.Because(IdaServiceErrors.OtpOtherTransaction, new("transactionID", "that of the OTP request", "one with which no OTP was requested"));
        if (sent.IdType != attempt.IdType)
            throw ServiceRefusedException.Because(IdaServiceErrors.OtpOtherIdType, new("individualIdType", $"{sent.IdType}, as in the OTP request", attempt.IdType));
        if (sent.Uin != attempt.Uin)
            throw ServiceRefusedException.Because(IdaServiceErrors.OtpOtherTransaction, new("person", "the person for whom the OTP was requested", "another person"));
        if (!sent.PartnerId.Equals(attempt.PartnerId, StringComparison.OrdinalIgnoreCase))
            throw ServiceRefusedException.Because(IdaServiceErrors.OtpOtherPartner, new("partner", "the partner that requested the OTP", "another partner"));
    }

    private static bool CountFailure(SentOtp sent, DateTimeOffset now)
    {
        if (++sent.Failures < OtpOptions.Attempts)
            return false;
        sent.FrozenAt = now;
        throw Frozen($"attempt {sent.Failures} was wrong as well");
    }

    private static void RequireNotFrozen(SentOtp sent, DateTimeOffset now)
    {
        if (sent.FrozenAt is { } frozenAt && now <= frozenAt + OtpOptions.Freeze)
            throw Frozen($"frozen {(now - frozenAt).TotalMinutes:0} minutes ago");
    }

    // The text says seconds; the unit is minutes.
    private static ServiceRefusedException Frozen(string why) => ServiceRefusedException.Because(
        IdaServiceErrors.OtpFrozen,
        new("OTP freeze", $"fewer than {OtpOptions.Attempts} wrong attempts in the last {OtpOptions.Freeze.TotalMinutes} minutes", why),
        $"{OtpOptions.Freeze.TotalMinutes:0} seconds", $"{OtpOptions.Attempts}");

    private static ServiceRefusedException NotRequested(string why) =>
        ServiceRefusedException.Because(IdaServiceErrors.OtpNotRequested, new("active OTP", "one that was requested for this id text and not used yet", why));

    private sealed class SentOtp(string transactionId, byte[] value, DateTimeOffset expiresAt)
    {
        public string TransactionId { get; } = transactionId;

        public byte[] Value { get; } = value;

        public DateTimeOffset ExpiresAt { get; } = expiresAt;

        public int Failures { get; set; }

        public DateTimeOffset? FrozenAt { get; set; }

        public bool IsUsed { get; set; }
    }
}

/// <summary>What an OTP request and the authentication after it must have in common.</summary>
internal sealed record OtpTransaction(string TransactionId, string IndividualId, string IdType, string Uin, string PartnerId)
{
    public override string ToString() => $"OTP transaction {TransactionId}";
}
