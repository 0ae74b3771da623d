// A vendor of devices and a vendor of chips go from nothing to an approved make, model and software version; a device of theirs answers a capture on this machine;
// a bank authenticates a person with that capture, and is refused with one that somebody changed on the way.
// Everything is real but the country and the finger: real HTTP, keys, certificates, signatures and encryption against a sandbox in this process.
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using DeviceVendor;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Biometrics;
using Mosip.Partner.Core.Crypto;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Devices;
using Mosip.Partner.Devices.AspNetCore;
using Mosip.Partner.Ftm;
using Mosip.Partner.Management;
using Mosip.Partner.Sandbox;

const string Vid = "4370296312658178", Domain = "https://api-internal.sandbox.example";
Resident person = Resident.Sample(Vid);

Title("MOSIP's side: a sandbox with one resident");
await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(person));
Say($"It listens on {sandbox.BaseAddress} and plays release {sandbox.Release}.");

Title("Two vendors register and exchange certificates");
await using Vendor devices = await Vendor.RegisterAsync(sandbox, "acme-devices", "Acme Devices Ltd", PartnerType.DeviceProvider);
await using Vendor chips = await Vendor.RegisterAsync(sandbox, "acme-chips", "Acme Chips Ltd", PartnerType.FtmProvider);
Say($"MOSIP signed a certificate for the key of the device vendor: it issues with that one, by {devices.Key.SigningCertificate.Issuer}.");
Say("For chips MOSIP signs none: the chip vendor issues with its own.");

Title("The chip vendor's model is registered, its certificate checked and uploaded, and approved");
// <snippet:chip>
var chipRegistration = new FtmRegistration(chips.Management, new FtmProviderOptions { PartnerId = "acme-chips", OrganisationName = "Acme Chips Ltd" }, chips.Administrator);
FtmChip model = await chipRegistration.AddAsync("Acme", "T2");
FtmUpload upload = await chipRegistration.UploadAsync(model, chips.Chain);
await chipRegistration.ApproveAsync(upload.Chip);
// </snippet:chip>
Expect((await chipRegistration.FindAsync("Acme", "T2"))?.State == FtmChipState.Approved, "The chip Acme T2 is approved.");

Title("The device vendor's catalogue: one device, one version of its software");
// <snippet:catalog>
DeviceCatalog catalog = DeviceCatalog.Parse(Encoding.UTF8.GetBytes($$"""
    {
      "providerId": "acme-devices",
      "devices": [ { "name": "scanner", "type": "Finger", "subType": "Single", "make": "Acme", "model": "FS-10" } ],
      "software": [
        {
          "version": "2.4.0",
          "binaryHash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
          "builtAt": "{{TimeProvider.System.GetUtcNow().AddDays(-7):yyyy-MM-dd'T'00:00:00'Z'}}",
          "expiresAt": "{{TimeProvider.System.GetUtcNow().AddYears(2):yyyy-MM-dd'T'00:00:00'Z'}}",
          "devices": ["scanner"]
        }
      ]
    }
    """));
var registration = new DeviceRegistration(devices.Management);
Console.Write(await registration.PlanAsync(catalog));
// </snippet:catalog>

Title("It is applied until the administrator is needed");
DeviceRegistrationResult waiting = await registration.ApplyAsync(catalog);
foreach (AdministratorRequest request in waiting.Remaining.Requests)
    Say($"{request}");
Expect(!waiting.IsComplete, "The vendor can do no more.");

Title("With an administrator at hand it goes on, and made again it does nothing");
var approved = new DeviceRegistration(devices.Management, devices.Administrator);
DeviceRegistrationResult result = await approved.ApplyAsync(catalog);
foreach (DeviceDifference done in result.Done)
    Say(done.Description);
Expect(result.IsComplete && (await approved.ApplyAsync(catalog)).Done.Count == 0, "Make, model and software version are approved and mapped.");

Title("A device with a chip answers on this machine");
using RSA chipKey = RSA.Create(2048);
await using PartnerKey chip = PartnerKey.FromRsa(chipKey, await new DeviceCertificateIssuer(chips.Key).IssueChipAsync(chipKey, "T2-0000000001"));
OnboardedPartner bank = await sandbox.OnboardAsync(onboarding => onboarding.OrganisationName = "Example Bank");
// <snippet:recipient>
await using ServiceProvider country = new ServiceCollection().AddLogging()
    .AddMosip(mosip => mosip
        .Configure(options => (options.BaseAddress, options.PartnerId) = (sandbox.BaseAddress, "acme-devices"))
        .UseLogin(MosipCredentials.User("sandbox-admin", "sandbox-admin-password", "mosip-pms-client", "sandbox-pms-secret"))
        .AddMosipBiometricRecipient())
    .Services.BuildServiceProvider();
var recipients = country.GetRequiredService<IBiometricRecipientProvider>();
// </snippet:recipient>
// <snippet:serve>
var issuer = new DeviceCertificateIssuer(devices.Key);
await using var keys = new RotatingDeviceKeyProvider((key, token) => issuer.IssueDeviceAsync(key, "FS1000012345", cancellationToken: token), chip);

var sbi = new SecureBiometricInterface(new SbiOptions { Environment = "Staging", Recipients = recipients });
sbi.Connect(new FingerScanner(person.Biometrics.First(biometric => biometric.Type == "Finger").Data), keys);
await using SbiHost host = await SbiHost.StartAsync(sbi);
// </snippet:serve>
Say($"It listens on {host.Address}.");

Title("A bank finds it, verifies it and captures");
// <snippet:capture>
var trust = new DeviceTrust { Device = new([devices.Key.SigningCertificate]), Ftm = new([chips.Key.SigningCertificate]) };
using var counter = new SbiClient(new SbiClientOptions { Trust = trust });

VerifiedDevice scanner = (await counter.GetInfoAsync(host.Address)).Single();
SbiCapture capture = await counter.CaptureAsync(scanner, new CaptureRequest
{
    Environment = "Staging",
    DomainUri = Domain,
    TransactionId = "A1b2C3d4E5",
    Type = BiometricType.Finger,
    DeviceId = scanner.Info.DeviceId,
});
// </snippet:capture>
Say($"{scanner.DigitalId.Make} {scanner.DigitalId.Model}, {scanner.Certification}; {capture.Biometrics[0].Type}, quality {capture.Biometrics[0].QualityScore}, sealed for IDA.");

Title("The capture goes into an authentication as it is");
await using ServiceProvider services = new ServiceCollection().AddLogging().AddMosip(mosip => mosip.UseSandbox(bank)).AddMosipAuthentication().Services.BuildServiceProvider();
IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
AuthResult yes = await AuthenticateAsync(capture.Json);
Expect(yes.IsAuthenticated, $"Yes. User token of {yes.AuthToken?.Length} digits.");

Title("Somebody raises the quality score on the way");
byte[] tampered = Tamper(capture.Json);
try
{
    new DeviceVerifier(trust).Verify(CaptureAnswer.Parse(tampered));
    Expect(false, "The bank took it.");
}
catch (MosipCryptoException e)
{
    Expect(e.Fault == MosipCryptoFault.SignatureInvalid, $"The bank sees it before anything is sent: {e.Message}");
}
try
{
    await AuthenticateAsync(tampered);
    Expect(false, "MOSIP took it.");
}
catch (MosipServiceException e)
{
    Expect(e.Error.Code.Value == "IDA-MPA-001", $"Sent all the same, MOSIP refuses it: {e.Error.Code} {e.Error.Message}.");
    Say($"The sandbox says why: {sandbox.Requests[^1].Explanations[^1]}");
}
return 0;

// <snippet:authenticate>
Task<AuthResult> AuthenticateAsync(ReadOnlyMemory<byte> captured) => client.AuthenticateAsync(new AuthRequest
{
    Individual = IndividualId.Vid(Vid),
    Consent = Consent.Obtained,
    TransactionId = new TransactionId("A1b2C3d4E5"),
    Environment = "Staging",
    DomainUri = Domain,
    Biometrics = BiometricCapture.Parse(captured),
});
// </snippet:authenticate>

// Changes the signed data of the first biometric, and leaves the signature as it is.
static byte[] Tamper(ReadOnlyMemory<byte> capture)
{
    JsonNode answer = JsonNode.Parse(capture.Span)!;
    string[] jws = ((string)answer["biometrics"]![0]!["data"]!).Split('.');
    JsonNode data = JsonNode.Parse(MosipBase64.TryDecodeUrl(jws[1], out byte[] payload) ? payload : [])!;
    data["qualityScore"] = "99.0";
    answer["biometrics"]![0]!["data"] = $"{jws[0]}.{MosipBase64.EncodeUrl(Encoding.UTF8.GetBytes(data.ToJsonString()))}.{jws[2]}";
    return Encoding.UTF8.GetBytes(answer.ToJsonString());
}

static void Title(string text) => Console.WriteLine($"{Environment.NewLine}== {text}");

static void Say(string text) => Console.WriteLine($"   {text}");

static void Expect(bool condition, string text)
{
    Say(text);
    if (!condition)
        throw new InvalidOperationException("The sample expected another outcome here.");
}
