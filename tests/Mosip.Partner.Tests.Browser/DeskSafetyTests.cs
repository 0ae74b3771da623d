using System.Text;
using Microsoft.Playwright;
using Mosip.Partner.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace Mosip.Partner.Tests.Browser;

/// <summary>What must not happen on samples/AdjudicationDesk: hostile input, forged forms, lost cases, personal data where it does not belong.</summary>
public class DeskSafetyTests(Chromium chromium, DeskOfACountry desk) : IClassFixture<DeskOfACountry>
{
    private const string Hostile = "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\"'></td></table>";

    [Fact]
    public async Task Case_WithHostileTexts_ShowsThemAsTexts()
    {
        IPage page = await chromium.OpenAsync();
        await desk.OpenCaseAsync(page, SomeBody.Named(Hostile) with { Documents = new Dictionary<string, byte[]> { [Hostile] = "x"u8.ToArray() } }, SomeBody.Named("Hannah") with { City = Hostile });

        await Expect(page.GetByRole(AriaRole.Cell).GetByText(Hostile, new() { Exact = true }).First).ToBeVisibleAsync();
        await Expect(page.Locator("script")).ToHaveCountAsync(0);
        await Expect(page.Locator("img")).ToHaveCountAsync(2);
        Assert.DoesNotContain("owned", await page.TitleAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Radio, new() { Name = "Cannot decide" }).CheckAsync();
        await page.GetByLabel("Comment").FillAsync(Hostile);
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText(Hostile)).ToBeVisibleAsync();
        await Expect(page.Locator("script")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Form_ThatComesFromElsewhere_IsNotAccepted()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Fay Forged"));
        string address = page.Url;

        // Another site's page with the desk's cookie in the same browser.
        await page.RouteAsync("http://elsewhere.example/", route => route.FulfillAsync(new()
        {
            ContentType = "text/html",
            Body = $"<form method=post action='{address}'><input name=Choice value=approve><button>Win a prize</button></form>",
        }));
        await page.GotoAsync("http://elsewhere.example/");
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("The form was not accepted");
        Assert.Equal(SandboxCaseStatus.InQueue, sent.Status);
        Assert.Empty(desk.ReadingsOf(sent));
    }

    [Fact]
    public async Task Match_WithSomebodyOutsideTheGallery_IsRefused()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenCaseAsync(page, SomeBody.Named("Gail One"), SomeBody.Named("Gail Two"));

        ILocator tick = page.GetByRole(AriaRole.Checkbox);
        await tick.EvaluateAsync("box => box.value = '10002100741000000000000000000'");
        await tick.CheckAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Match", Exact = true }).CheckAsync();
        await page.GetByLabel("Comment").FillAsync("same face");
        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not in the gallery");
        Assert.Equal(SandboxCaseStatus.InQueue, sent.Status);
    }

    [Fact]
    public async Task Case_ThatDoesNotExist_HasAPageThatSaysSo()
    {
        IPage page = await chromium.OpenAsync();

        IResponse answer = (await page.GotoAsync(desk.Address + "/cases/0123-1"))!;

        Assert.Equal(404, answer.Status);
        await Expect(page.GetByRole(AriaRole.Heading)).ToHaveTextAsync("There is no such case");
        Assert.Equal(404, (await page.GotoAsync(desk.Address + "/cases/0123-1/faces/0"))!.Status);
    }

    [Fact]
    public async Task Data_ThatCannotBeRead_IsNamed_AndTheCaseCanBeSentBack()
    {
        IPage page = await chromium.OpenAsync();
        string broken = await desk.Country.Partner.ShareAsync(Encoding.UTF8.GetBytes("""{"identity":{},"biometrics":"PEJJUj4"}"""), TestContext.Current.CancellationToken);
        string gone = (await desk.Country.PacketAsync(SomeBody.Named("Gone"))).Url![..^4] + "gone";
        SandboxCase sent = await desk.SendAsync([SandboxReference.Packet(gone), SandboxReference.Repository(null)], isVerification: false, SandboxReference.Repository(broken));
        await desk.OpenCaseAsync(page, sent);

        await Expect(page.GetByText("DAT-SER-008")).ToBeVisibleAsync();
        await Expect(page.GetByText("MOSIP could not share this data.")).ToBeVisibleAsync();
        await Expect(page.GetByText("The data could not be read.")).ToHaveCountAsync(2);

        await page.GetByRole(AriaRole.Radio, new() { Name = "Cannot decide" }).CheckAsync();
        await page.GetByLabel("Comment").FillAsync("there is nothing to see");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Equal(SandboxCaseStatus.Resend, sent.Status);
    }

    [Fact]
    public async Task Faces_AreSeen_AndDocumentsAreSavedAsTheyAre()
    {
        IPage page = await chromium.OpenAsync();
        byte[] document = "%PDF-1.4 sample"u8.ToArray();
        await desk.OpenCaseAsync(page, SomeBody.Named("Dora One") with { Documents = new Dictionary<string, byte[]> { ["proofOfAddress"] = document } }, SomeBody.Named("Dora Two") with { Face = null });

        await Expect(page.GetByText("No face was shared")).ToBeVisibleAsync();
        Assert.Equal(330, await page.GetByRole(AriaRole.Img).EvaluateAsync<int>("face => face.naturalWidth"));
        IDownload download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Proof of address" }).ClickAsync());
        Assert.Equal(document, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PersonalData_IsNeitherCachedNorFramedNorLogged_AndIsDeletedWithTheDecision()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Priya Private"));
        string address = page.Url;
        foreach (string path in (string[])[address, address + "/faces/0", desk.Address])
        {
            IResponse answer = (await page.GotoAsync(path))!;
            Assert.Equal(200, answer.Status);
            Assert.Equal("no-store", await answer.HeaderValueAsync("cache-control"));
            Assert.Contains("default-src 'none'", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", await answer.HeaderValueAsync("x-content-type-options"));
        }
        BrowserContextCookiesResult cookie = Assert.Single(await page.Context.CookiesAsync());
        Assert.True(cookie.HttpOnly);
        Assert.Equal(SameSiteAttribute.Strict, cookie.SameSite);

        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Radio, new() { Name = "Reject" }).CheckAsync();
        await page.GetByLabel("Comment").FillAsync("canary comment");
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Decided: Reject")).ToBeVisibleAsync();

        await Expect(page.GetByText("Priya")).ToHaveCountAsync(0);
        Assert.Equal(404, (await page.GotoAsync(address + "/faces/0"))!.Status);
        Assert.Contains("was decided: reject", desk.Log.Text, StringComparison.Ordinal);
        Assert.All((string[])["Priya", "canary comment", sent.RegistrationId, "1 Test Street"], secret => Assert.DoesNotContain(secret, desk.Log.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Desk_UnderAnotherName_DoesNotAnswer()
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, desk.Address);
        request.Headers.Host = "elsewhere.example";

        using HttpResponseMessage answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
