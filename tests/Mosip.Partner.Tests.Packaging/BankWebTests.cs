using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Packaging;

public class BankWebTests(BankWebService service) : IClassFixture<BankWebService>
{
    private const string Vid = "4370296312658178";

    [Fact]
    public async Task Service_WithTheSandbox_SendsAnOtpAndLogsTheCustomerIn()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        using HttpResponseMessage sent = await service.Http.PostAsJsonAsync("otp", new { id = Vid }, cancellationToken);
        JsonElement otp = await sent.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        string transaction = otp.GetProperty("transaction").GetString()!;

        using HttpResponseMessage wrong = await service.Http.PostAsJsonAsync("login", new { id = Vid, transaction, otp = "999999" }, cancellationToken);
        using HttpResponseMessage right = await service.Http.PostAsJsonAsync("login", new { id = Vid, transaction, otp = Resident.DefaultOtp }, cancellationToken);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (wrong.StatusCode, right.StatusCode));
        Assert.Equal(36, (await right.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("customer").GetString()!.Length);
    }

    [Theory]
    [InlineData("""{ "id": "12345" }""")]
    [InlineData("""{ "id": "" }""")]
    [InlineData("{")]
    public async Task Service_WithAnIdOrBodyThatIsNone_AnswersBadRequest(string body)
    {
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json"));

        using HttpResponseMessage answer = await service.Http.PostAsync(new Uri("otp", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Service_WithAFreshCertificate_IsHealthy()
    {
        Assert.Equal("Healthy", await service.Http.GetStringAsync(new Uri("health", UriKind.Relative), TestContext.Current.CancellationToken));
    }
}
