using System.Text;
using Mosip.Partner.Credentials.Handling;
using Mosip.Partner.Credentials.Status;

namespace Mosip.Partner.Tests.Unit.Credentials;

public class CredentialStatusReportTests
{
    [Fact]
    public void ToEvent_Report_IsOneLineInMosipsForm() =>
        Assert.Equal(
            """{"publisher":"acme-print","topic":"CREDENTIAL_STATUS_UPDATE","publishedOn":"2024-05-14T08:33:10.250Z","event":{"id":"5f2b6c52-0000-0000-0000-000000000000","requestId":"b7a0f3d2","timestamp":"2024-05-14T08:33:10.250Z","status":"PRINTED","url":"http://datashare.datashare/x"}}""",
            Encoding.UTF8.GetString(CredentialStatusReport.Of("b7a0f3d2", CredentialStatus.Printed, new Uri("http://datashare.datashare/x"))
                .ToEvent("acme-print", new Guid("5f2b6c52-0000-0000-0000-000000000000"), new DateTimeOffset(2024, 5, 14, 11, 33, 10, 250, TimeSpan.FromHours(3)))));

    [Fact]
    public void ToEvent_NoAddress_HasNoUrl() =>
        Assert.DoesNotContain("url", Encoding.UTF8.GetString(CredentialStatusReport.Of("r", CredentialStatus.Stored).ToEvent("p", Guid.NewGuid(), DateTimeOffset.UnixEpoch)), StringComparison.Ordinal);

    [Theory]
    [InlineData("FAILED")]
    [InlineData("RETRY")]
    [InlineData("")]
    [InlineData("123456789012345678901234567890123")]
    public void Of_WordThatWouldLoopOrNotFit_IsRefused(string word)
    {
        Assert.Throws<ArgumentException>(() => CredentialStatusReport.Of("r", new CredentialStatus(word)));
        Assert.Throws<ArgumentException>(() => CredentialOutcome.Done(new CredentialStatus(word)));
    }

    [Fact]
    public void Of_AddressTooLong_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CredentialStatusReport.Of("r", CredentialStatus.Printed, new Uri("http://x/" + new string('a', 300))));

    [Fact]
    public void AskForReissue_Always_SaysRetry() => Assert.Equal("RETRY", CredentialStatusReport.AskForReissue("r").Status.Value);
}
