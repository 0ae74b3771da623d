using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Envelope;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;

namespace Mosip.Partner.Tests.Unit.Core.Keys;

public sealed class FilePartnerKeyProviderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("partner-keys-");
    private readonly FakeTimeProvider _time = new(TestKeys.Now);
    private int _writes;

    private string KeyPath => Path.Combine(_folder.FullName, "key.pem");

    private string CertificatePath => Path.Combine(_folder.FullName, "certificate.pem");

    private string Pkcs12Path => Path.Combine(_folder.FullName, "partner.p12");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task GetAsync_NothingChanged_GivesTheSameRing()
    {
        IPartnerKeyProvider keys = FromBankPem();
        PartnerKeyRing first = await RingAsync(keys);

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Same(first, await RingAsync(keys));
    }

    [Fact]
    public async Task GetAsync_FilesChanged_SignsWithTheNewKeyAndOpensWithBoth()
    {
        IPartnerKeyProvider keys = FromBankPem();
        string old = CombinedData.Seal(TestKeys.BankRecipient, "old"u8);

        WriteOtherPem();
        _time.Advance(TimeSpan.FromSeconds(5));
        PartnerKeyRing ring = await RingAsync(keys);

        Assert.Equal(TestKeys.OtherCertificate.Thumbprint, ring.Current.SigningCertificate.Thumbprint);
        Assert.Equal("old"u8.ToArray(), await CombinedData.OpenAsync(ring, old, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task GetAsync_FilesChangedAMomentAgo_LooksOnlyNowAndThen()
    {
        IPartnerKeyProvider keys = FromBankPem();

        WriteOtherPem();
        _time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(TestKeys.BankCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);
    }

    [Fact]
    public async Task GetAsync_OnlyHalfOfThePairChanged_KeepsTheKeyUntilTheOtherHalfComes()
    {
        IPartnerKeyProvider keys = FromBankPem();

        Write(KeyPath, TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TestKeys.BankCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);

        Write(CertificatePath, TestKeys.OtherCertificate.ExportCertificatePem());
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TestKeys.OtherCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    [InlineData(null)]
    public async Task GetAsync_NewFileIsBrokenOrGone_KeepsTheKeyAndTriesAgain(string? content)
    {
        IPartnerKeyProvider keys = FromBankPem();

        if (content is null)
            File.Delete(KeyPath);
        else
            Write(KeyPath, content);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TestKeys.BankCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);

        WriteOtherPem();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TestKeys.OtherCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);
    }

    [Fact]
    public async Task GetAsync_ChangedManyTimes_KeepsABoundedNumberOfKeys()
    {
        IPartnerKeyProvider keys = FromBankPem();

        for (int i = 0; i < 30; i++)
        {
            WriteOtherPem();
            _time.Advance(TimeSpan.FromSeconds(5));
            await RingAsync(keys);
        }

        Assert.Equal(8, (await RingAsync(keys)).All.Count);
    }

    [Fact]
    public async Task GetAsync_ManyCallersWhileTheFilesChange_EachGetsAWholeKey()
    {
        IPartnerKeyProvider keys = FromBankPem();
        WriteOtherPem();
        _time.Advance(TimeSpan.FromSeconds(5));

        await Parallel.ForEachAsync(Enumerable.Range(0, 100), TestContext.Current.CancellationToken, async (_, _) =>
            Assert.Contains((await RingAsync(keys)).Current.SigningCertificate.Thumbprint, new[] { TestKeys.BankCertificate.Thumbprint, TestKeys.OtherCertificate.Thumbprint }));

        Assert.Equal(TestKeys.OtherCertificate.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);
        Assert.Equal(2, (await RingAsync(keys)).All.Count);
    }

    [Fact]
    public async Task FromPkcs12File_CertificateFromMosipBeside_IsTheOneThatSigns()
    {
        X509Certificate2 first = TestKeys.Issue(TestKeys.BankRsa, "CN=By MOSIP 1", TestKeys.Now, TestKeys.Now.AddYears(1)), second = TestKeys.Issue(TestKeys.BankRsa, "CN=By MOSIP 2", TestKeys.Now, TestKeys.Now.AddYears(1));
        Write(Pkcs12Path, TestKeys.WithKey(TestKeys.BankCertificate, TestKeys.BankRsa).Export(X509ContentType.Pkcs12, "p"));
        Write(CertificatePath, first.ExportCertificatePem());
        IPartnerKeyProvider keys = PartnerKeyProvider.FromPkcs12File(Pkcs12Path, "p", CertificatePath, _time);
        Assert.Equal(first.Thumbprint, (await RingAsync(keys)).Current.SigningCertificate.Thumbprint);

        Write(CertificatePath, second.ExportCertificatePem());
        _time.Advance(TimeSpan.FromSeconds(5));

        PartnerKeyRing ring = await RingAsync(keys);
        Assert.Equal(second.Thumbprint, ring.Current.SigningCertificate.Thumbprint);
        Assert.NotNull(ring.Find(CertificateThumbprint.Of(first)));
        Assert.NotNull(ring.Find(CertificateThumbprint.Of(TestKeys.BankCertificate)));
    }

    [Fact]
    public void FromPkcs12File_NoSuchFile_IsUnreadableAndNamesIt()
    {
        var e = Assert.Throws<MosipInputException>(() => PartnerKeyProvider.FromPkcs12File(Pkcs12Path, "p", timeProvider: _time));

        Assert.Equal(MosipInputFault.Unreadable, e.Fault);
        Assert.Contains("partner.p12", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromPkcs12File_Folder_IsUnreadable()
    {
        var e = Assert.Throws<MosipInputException>(() => PartnerKeyProvider.FromPkcs12File(_folder.FullName, "p", timeProvider: _time));

        Assert.Equal(MosipInputFault.Unreadable, e.Fault);
    }

    [Fact]
    public void FromPkcs12File_LargerThanTheLimit_IsRefused()
    {
        Write(Pkcs12Path, new byte[1024 * 1024 + 1]);

        var e = Assert.Throws<MosipInputException>(() => PartnerKeyProvider.FromPkcs12File(Pkcs12Path, "p", timeProvider: _time));

        Assert.Equal(MosipInputFault.TooLarge, e.Fault);
    }

    [Fact]
    public void FromPkcs12File_EndlessSource_IsRefusedAfterTheLimit()
    {
        // A device or a pipe tells no length; where there is none such, a large file does as well.
        string path = "/dev/zero";
        if (!File.Exists(path))
            Write(path = Pkcs12Path, new byte[2 * 1024 * 1024]);

        var e = Assert.Throws<MosipInputException>(() => PartnerKeyProvider.FromPkcs12File(path, "p", timeProvider: _time));

        Assert.Equal(MosipInputFault.TooLarge, e.Fault);
    }

    private static ValueTask<PartnerKeyRing> RingAsync(IPartnerKeyProvider keys) => keys.GetAsync(PartnerKeyPurpose.Sign, TestContext.Current.CancellationToken);

    private IPartnerKeyProvider FromBankPem()
    {
        Write(KeyPath, TestKeys.BankRsa.ExportPkcs8PrivateKeyPem());
        Write(CertificatePath, TestKeys.BankCertificate.ExportCertificatePem());
        return PartnerKeyProvider.FromPemFiles(KeyPath, null, CertificatePath, _time);
    }

    private void WriteOtherPem()
    {
        Write(KeyPath, TestKeys.OtherRsa.ExportPkcs8PrivateKeyPem());
        Write(CertificatePath, TestKeys.OtherCertificate.ExportCertificatePem());
    }

    private void Write(string path, string text) => Write(path, System.Text.Encoding.ASCII.GetBytes(text));

    // Each write has its own time, however coarse the file system's clock is.
    private void Write(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        File.SetLastWriteTimeUtc(path, TestKeys.Now.UtcDateTime.AddSeconds(++_writes));
    }
}
