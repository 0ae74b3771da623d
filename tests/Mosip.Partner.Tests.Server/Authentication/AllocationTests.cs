using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;

namespace Mosip.Partner.Tests.Server.Authentication;

public class AllocationTests
{
#if DEBUG
    // In a debug build every asynchronous method's state is an object of its own.
    private const int Bound = 15 * 1024;
#else
    private const int Bound = 12 * 1024;
#endif

    [Fact]
    public async Task AuthenticateAsync_SmallRequest_AllocatesLittleBeforeItIsSent()
    {
        using RSA rsa = RSA.Create(2048), idaRsa = RSA.Create(2048);
        string idaFile = Path.GetTempFileName();
        await File.WriteAllTextAsync(idaFile, Certify("CN=IDA-PARTNER", idaRsa).ExportCertificatePem(), TestContext.Current.CancellationToken);
        var probe = new AllocationProbe();
        await using ServiceProvider services = new ServiceCollection().AddLogging()
            .AddMosip(mosip => mosip
                .Configure(options => (options.BaseAddress, options.PartnerId, options.MispLicenceKey, options.ApiKey) = (new Uri("https://ida.example.org"), "example-bank", "licence-0123456789", "api-key-0123456789"))
                .UsePartnerKey(PartnerKeyProvider.FromKey(PartnerKey.FromRsa(rsa, Certify("C=FR, ST=Rhone, L=Lyon, O=Example Relying Party, OU=Partners, CN=example-relying-party", rsa))))
                .UseTrustAnchors(Certify("CN=root", rsa))
                .ConfigureHttpClients(client => client.ConfigurePrimaryHttpMessageHandler(() => probe)))
            .AddMosipAuthentication(authentication => authentication.Configure(options => options.IdaPartnerCertificateFile = idaFile))
            .Services.BuildServiceProvider();
        IMosipAuthClient client = services.GetRequiredService<IMosipAuthClient>();
        var request = new AuthRequest
        {
            Individual = IndividualId.Vid("4370296312658178"),
            Consent = Consent.Obtained,
            Otp = new OtpFactor("111111"),
            Demographics = new DemographicFactor
            {
                Name = [new("eng", "Amina Diallo"), new("fra", "Amina Diallo")],
                DateOfBirth = new DateOnly(1991, 4, 23),
                AddressLine1 = [new("eng", new string('a', 300)), new("fra", new string('b', 300))],
            },
        };

        long least = long.MaxValue;
        for (int i = 0; i < 20; i++)
        {
            probe.Start = GC.GetAllocatedBytesForCurrentThread();
            await Assert.ThrowsAsync<MosipTransportException>(() => client.AuthenticateAsync(request, TestContext.Current.CancellationToken));
            least = Math.Min(least, probe.Allocated);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{least} bytes");
        Assert.InRange(least, 1, Bound);
    }

    private static X509Certificate2 Certify(string subject, RSA rsa) =>
        new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));

    /// <summary>Reads the thread's counter when the finished message arrives; everything before it ran on the same thread.</summary>
    private sealed class AllocationProbe : HttpMessageHandler
    {
        public long Start { get; set; }

        public long Allocated { get; private set; } = long.MaxValue;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Allocated = GC.GetAllocatedBytesForCurrentThread() - Start;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
        }
    }
}
