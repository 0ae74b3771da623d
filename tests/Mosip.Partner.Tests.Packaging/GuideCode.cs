using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Packaging;

/// <summary>The code blocks of the guides. It is compiled so that they stay true, and <see cref="DocumentTests"/> compares them.</summary>
internal static class GuideCode
{
    public static void WaysToAKey(MosipBuilder mosip, string? password, X509Certificate2 certificateFromStore, RSA vendorsRsa, X509Certificate2 signedByMosip)
    {
        // <snippet:pkcs12>
        // A PKCS#12 file, opened once and watched for change; the MOSIP-signed certificate beside it.
        mosip.UsePartnerKey(PartnerKeyProvider.FromPkcs12File("partner.p12", password, signedByMosipPath: "partner-mosip-signed.pem"));
        // </snippet:pkcs12>

        // <snippet:pem>
        // PEM files. The certificate file is the MOSIP-signed one; further certificates of the same key may follow in it.
        mosip.UsePartnerKey(PartnerKeyProvider.FromPemFiles("partner-key.pem", password, "partner-mosip-signed.pem"));
        // </snippet:pem>

        // <snippet:store>
        // The store of the operating system: the certificate with its private key, then the MOSIP-signed one.
        mosip.UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromCertificate(certificateFromStore, signedByMosip)));
        // </snippet:store>

        // <snippet:rsa>
        // Any RSA: the type that your HSM's or key vault's vendor ships.
        mosip.UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromRsa(vendorsRsa, signedByMosip).WithMaximumConcurrency(8)));
        // </snippet:rsa>
    }

    public static async Task SandboxInATestAsync(IServiceCollection services)
    {
        // <snippet:sandbox-test>
        await using MosipSandbox sandbox = await MosipSandbox.StartAsync(options => options.AddResident(Resident.Sample("4370296312658178")));
        OnboardedPartner bank = await sandbox.OnboardAsync();

        services.AddMosip(mosip => mosip.UseSandbox(bank)).AddMosipAuthentication();
        // </snippet:sandbox-test>

        // <snippet:sandbox-faults>
        sandbox.Faults.Add(Fault.HttpStatus(503).On(SandboxOperation.Auth).Times(2));
        sandbox.Faults.Clear();
        // </snippet:sandbox-faults>
    }

    public static void SandboxInAnApplication(IServiceCollection services)
    {
        // <snippet:sandbox-application>
        services.AddMosip(mosip => mosip.UseSandbox(sandbox => sandbox.AddResident(Resident.Sample("4370296312658178")))).AddMosipAuthentication();
        // </snippet:sandbox-application>
    }

    public static Resident AResident()
    {
        // <snippet:resident>
        Resident resident = Resident.Sample("4370296312658178")
            .WithOtp("123456")                                   // what the sandbox "sends"
            .With("fullName", "eng", "Amina B. Diallo")          // an attribute in a language
            .WithVid("5291047638126405", transactionLimit: 1)    // a VID that can be used once
            .WithLock("demo")                                    // IDA-MLC-019
            .Deactivated();                                      // IDA-MLC-022, by a VID IDA-MLC-023
        // </snippet:resident>
        return resident;
    }

    public static IEnumerable<string> Refusal(MosipSandbox sandbox)
    {
        // <snippet:refusal>
        SandboxRequest last = sandbox.Requests[^1];
        string codes = string.Join(", ", last.Errors);              // MOSIP's codes
        string reasons = string.Join(", ", last.Explanations);      // for example "requestTime window: expected ...; came ..."
        // </snippet:refusal>
        return [codes, reasons];
    }
}
