using System.Text;
using Microsoft.Playwright;
using Mosip.Partner.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace Mosip.Partner.Tests.Browser;

/// <summary>The sandbox's own page: what it saw, and why it refused.</summary>
public sealed class SandboxPageTests(Chromium chromium) : IAsyncLifetime
{
    private readonly HttpClient _http = new();
    private MosipSandbox _sandbox = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await MosipSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _http.BaseAddress = _sandbox.BaseAddress;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Page_BeforeAnyRequest_SaysSo()
    {
        IPage page = await chromium.OpenAsync(hasScripts: false);
        await page.GotoAsync(_sandbox.BaseAddress.AbsoluteUri);

        await Expect(page.GetByText("No request has come yet.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_AfterARefusal_NamesTheCheckAndWhatWasExpected_WithoutBarriers(bool isDark)
    {
        await AuthenticateAsync("1234567890");
        IPage page = await chromium.OpenAsync(isDark: isDark);
        IResponse answer = (await page.GotoAsync(_sandbox.BaseAddress.AbsoluteUri))!;

        ILocator row = page.GetByRole(AriaRole.Row).Nth(1);
        await Expect(row).ToContainTextAsync("IDA-MLC-007");
        await Expect(row.GetByText("Expected", new() { Exact = true }).First).ToBeVisibleAsync();
        Assert.Equal("no-store", await answer.HeaderValueAsync("cache-control"));
        Assert.Contains("default-src 'none'", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        Assert.Empty(await Chromium.BarriersAsync(page));

        await page.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("body")).ToContainTextAsync("\"explanations\"");
    }

    [Fact]
    public async Task Page_WithHostileTexts_ShowsThemAsTexts()
    {
        const string hostile = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        await AuthenticateAsync(hostile);
        IPage page = await chromium.OpenAsync();
        await page.GotoAsync(_sandbox.BaseAddress.AbsoluteUri);

        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);
        await Expect(page.Locator("img, script")).ToHaveCountAsync(0);
        await Expect(page).ToHaveTitleAsync("MOSIP sandbox");
    }

    private async Task AuthenticateAsync(string transactionId)
    {
        string body = System.Text.Json.JsonSerializer.Serialize(new { id = "mosip.identity.auth", version = "1.0", transactionID = transactionId });
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync(new Uri("idauthentication/v1/auth/licence/partner/key", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
