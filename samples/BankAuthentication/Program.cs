// A bank authenticates a person with MOSIP: one-time password, demographic data, eKYC.
// Everything is real but the country: real HTTP, real keys and certificates, real signatures and encryption against
// a sandbox in this process, which checks as strictly as MOSIP does. The person is invented.
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;

const string Vid = "4370296312658178";

Title("MOSIP's side: a sandbox with one resident");
await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample(Vid)));
Say($"It listens on {sandbox.BaseAddress} and plays release {sandbox.Release}.");

Title("Onboarding: keys, certificates, policy, API key, licence");
OnboardedPartner bank = await sandbox.OnboardAsync(onboarding => onboarding.OrganisationName = "Example Bank");
Say($"Partner {bank.PartnerId} is registered with partner management; MOSIP re-signed its certificate:");
Say($"  issued by {bank.Key.SigningCertificate.Issuer}");
Say("The API key and the MISP's licence key are secrets and print masked: " + $"{bank.ApiKey}, {bank.MispLicenceKey}.");

// <snippet:client>
ServiceProvider services = new ServiceCollection()
    .AddLogging()
    .AddMosip(mosip => mosip.UseSandbox(bank))
    .AddMosipAuthentication()
    .Services.BuildServiceProvider();
IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
// </snippet:client>

Title("A one-time password is sent");
IndividualId person = IndividualId.Vid(Vid);
OtpResult sent = await client.SendOtpAsync(new OtpRequest { Individual = person });
Expect(sent.IsSent, $"For {person} to {sent.MaskedPhone} and {sent.MaskedEmail}, transaction {sent.TransactionId}.");

Title("The person types it, and the bank asks IDA");
AuthResult otp = await client.AuthenticateAsync(new AuthRequest
{
    Individual = person,
    Consent = Consent.Obtained,
    TransactionId = sent.TransactionId,
    Otp = new OtpFactor(Resident.DefaultOtp),
});
Expect(otp.IsAuthenticated, $"Yes. User token of {otp.AuthToken?.Length} digits, the same at every visit to this bank.");

Title("By name and date of birth");
AuthResult demographics = await client.AuthenticateAsync(new AuthRequest
{
    Individual = person,
    Consent = Consent.Obtained,
    Demographics = new DemographicFactor { Name = [new("eng", "Amina Diallo")], DateOfBirth = new DateOnly(1992, 1, 1) },
});
Expect(demographics.IsAuthenticated && demographics.AuthToken == otp.AuthToken, "Yes, and with the same user token.");

Title("With a wrong date of birth: no is an answer, not an exception");
AuthResult mismatch = await client.AuthenticateAsync(new AuthRequest
{
    Individual = person,
    Consent = Consent.Obtained,
    Demographics = new DemographicFactor { Name = [new("eng", "Amina Diallo")], DateOfBirth = new DateOnly(1991, 12, 31) },
});
Expect(!mismatch.IsAuthenticated && mismatch.Error.Code.Value == "IDA-DEA-001", $"No: {mismatch.Error}. For the person: {mismatch.Error?.Action}.");
Say($"The sandbox says why: {sandbox.Requests[^1].Explanations[^1]}");

Title("eKYC: the attributes that the policy allows, sealed for this bank alone");
OtpResult again = await client.SendOtpAsync(new OtpRequest { Individual = person });
KycResult kyc = await client.GetKycAsync(new KycRequest
{
    Individual = person,
    Consent = Consent.Obtained,
    TransactionId = again.TransactionId,
    Otp = new OtpFactor(Resident.DefaultOtp),
});
Expect(kyc.IsAuthenticated, $"Opened with the bank's key: {kyc.Identity?.Attributes.Count} attributes.");
foreach ((string language, string name) in kyc.Identity!.Names.OrderBy(entry => entry.Key, StringComparer.Ordinal))
    Say($"  name ({language})      {name}");
Say($"  date of birth   {kyc.Identity.DateOfBirth:yyyy-MM-dd}");
Say($"  photo           {kyc.Identity.Photo.Length} bytes");

Title("Done");
Say($"{sandbox.Requests.Count} requests went over HTTP; the ones to IDA were signed and sealed, and the signature of each of its answers was checked.");
return 0;

static void Title(string text) => Console.WriteLine($"{Environment.NewLine}== {text}");

static void Say(string text) => Console.WriteLine($"   {text}");

static void Expect(bool condition, string text)
{
    Say(text);
    if (!condition)
        throw new InvalidOperationException("The sample expected another outcome here.");
}
