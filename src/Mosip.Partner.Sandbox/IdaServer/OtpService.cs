using Mosip.Partner.Sandbox.Ida.Binding;
using Mosip.Partner.Sandbox.Ida.State;
using Mosip.Partner.Sandbox.Residents;

namespace Mosip.Partner.Sandbox.IdaServer;

/// <summary>Sends one-time passwords: to nowhere, since everyone knows the password of a sandbox's resident.</summary>
internal sealed class OtpService(IdaConfiguration configuration, ResidentRegister register, OtpStore otps, TransactionCounter transactions)
{
    private const string Phone = "PHONE";
    private const string Email = "EMAIL";

    /// <exception cref="ServiceRefusedException">The person has no such channel, has locked it, or is asked too often.</exception>
    public MaskedChannels Send(OtpRequest request, ServiceCall call, DateTimeOffset requestTime)
    {
        Resident person = IdentityLookup.Find(register, request.IndividualId!, call, consumesVid: false);
        string uin = person.Uin.Reveal();
        IReadOnlyList<string?> channels = request.OtpChannel ?? [];
        bool wantsPhone = Wants(channels, Phone), wantsEmail = Wants(channels, Email);
        CheckLocks(person, Wants(channels, "OTP") ? "otp" : wantsPhone ? "otp-sms" : wantsEmail ? "otp-email" : null);
        CheckFlooding(uin, requestTime);

        string phone = Contact(person, "phoneNumber"), email = Contact(person, "emailId");
        CheckChannels(wantsPhone, wantsEmail, phone.Length > 0, email.Length > 0);
        otps.Send(new OtpTransaction(request.TransactionId!, request.IndividualId!, call.IdType, uin, call.PartnerId), person.Otp, call.Now);
        transactions.Add(uin, requestTime);
        return new MaskedChannels(wantsPhone && phone.Length > 0 ? ContactMask.Phone(phone) : null, wantsEmail && email.Length > 0 ? ContactMask.Email(email) : null);
    }

    private static void CheckLocks(Resident person, string? channel)
    {
        if (channel is not null && person.Locks.Contains(channel, StringComparer.OrdinalIgnoreCase))
            throw AuthFilters.Locked(channel);
    }

    private void CheckFlooding(string uin, DateTimeOffset requestTime)
    {
        int count = transactions.Count(uin, requestTime);
        if (count >= OtpOptions.FloodingCount)
            throw ServiceRefusedException.Because(
                IdaServiceErrors.OtpFlooded,
                new("transactions of the person", $"fewer than {OtpOptions.FloodingCount} in {OtpOptions.FloodingWindow.TotalMinutes:0} minute", $"{count}"));
    }

    private static void CheckChannels(bool wantsPhone, bool wantsEmail, bool hasPhone, bool hasEmail)
    {
        string? fault = (wantsPhone, wantsEmail) switch
        {
            (true, false) when !hasPhone => ". Phone Number is not found in identity data.",
            (false, true) when !hasEmail => ". Email ID is not found in identity data.",
            (true, true) when !hasPhone && !hasEmail => ". Both Phone Number and Email ID are not found in identity data.",
            _ => null,
        };
        if (fault is not null)
            throw ServiceRefusedException.Because(IdaServiceErrors.OtpNotSent, new("channels of the person", "at least one of the channels that were asked for", "none of them is recorded"), fault);
    }

    private string Contact(Resident person, string staticName) =>
        configuration.IdentityMapping.ResolveAttributesOf(staticName).Select(name => person.Attributes.GetValueOrDefault(name)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "";

    private static bool Wants(IReadOnlyList<string?> channels, string channel) => channels.Contains(channel, StringComparer.OrdinalIgnoreCase);
}
