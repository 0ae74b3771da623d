using Microsoft.Playwright;
using Mosip.Partner.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace Mosip.Partner.Tests.Browser;

/// <summary>An operator decides on samples/AdjudicationDesk.</summary>
public class DeskDecisionTests(Chromium chromium, DeskOfACountry desk) : IClassFixture<DeskOfACountry>
{
    [Theory]
    [InlineData("No match", SandboxCaseStatus.Approved)]
    [InlineData("Match", SandboxCaseStatus.Rejected)]
    [InlineData("Cannot decide", SandboxCaseStatus.Resend)]
    public async Task Adjudication_EachDecision_ReachesMosip_WhichSaysWhatItMadeOfIt(string decision, SandboxCaseStatus status)
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenCaseAsync(page, SomeBody.Named("Ada One"), SomeBody.Named("Ada Two"));

        if (decision == "Match")
            await page.GetByRole(AriaRole.Checkbox).CheckAsync();
        await DecideAsync(page, decision, "I looked twice");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Decision" })).ToContainTextAsync($"Decided: {decision}");
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Equal(status, sent.Status);
        await Expect(page.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("Approve", SandboxCaseStatus.Approved)]
    [InlineData("Reject", SandboxCaseStatus.Rejected)]
    [InlineData("Send back", SandboxCaseStatus.Resend)]
    public async Task Verification_EachDecision_ReachesMosip_WithoutScripts(string decision, SandboxCaseStatus status)
    {
        IPage page = await chromium.OpenAsync(hasScripts: false);
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Vera One"));

        await DecideAsync(page, decision, "I looked twice");

        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Equal(status, sent.Status);
    }

    [Fact]
    public async Task Decision_ByKeyboardAlone_IsTaken()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Kay Board"));

        await page.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).FocusAsync();
        foreach (string key in (string[])["ArrowDown", "Tab", "n", "o", "Tab", "Enter"])
            await page.Keyboard.PressAsync(key);

        await Expect(page.GetByText("Decided: Reject")).ToBeVisibleAsync();
        Assert.Equal(SandboxCaseStatus.Rejected, sent.Status);
    }

    [Theory]
    [InlineData("Match", "", true, "needs a comment")]
    [InlineData("Cannot decide", "  ", false, "needs a comment")]
    [InlineData("Match", "same face", false, "Tick who is the same person")]
    [InlineData("No match", "", true, "Somebody is ticked")]
    public async Task Decision_ThatIsIncomplete_IsRefused_AndWhatWasTypedStays(string decision, string comment, bool isTicked, string reason)
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenCaseAsync(page, SomeBody.Named("Inga One"), SomeBody.Named("Inga Two"));

        await page.GetByRole(AriaRole.Checkbox).SetCheckedAsync(isTicked);
        await DecideAsync(page, decision, comment);

        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync(reason);
        await Expect(page.GetByRole(AriaRole.Radio, new() { Name = decision, Exact = true })).ToBeCheckedAsync();
        await Expect(page.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync(new() { Checked = isTicked });
        Assert.Empty(desk.ReadingsOf(sent));
        Assert.Equal(SandboxCaseStatus.InQueue, sent.Status);
    }

    [Fact]
    public async Task Decision_WithoutAChoice_DoesNotLeaveTheBrowser()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Nora None"));

        await page.GetByRole(AriaRole.Button).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Radio).First).ToBeFocusedAsync();
        Assert.Equal(SandboxCaseStatus.InQueue, sent.Status);
    }

    [Fact]
    public async Task Decision_InASecondTab_IsRefused_AndTheFirstStands()
    {
        IPage first = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenCaseAsync(first, SomeBody.Named("Tab One"), SomeBody.Named("Tab Two"));
        IPage second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);

        await DecideAsync(first, "No match", "");
        await Expect(first.GetByText("Decided: No match")).ToBeVisibleAsync();
        await second.GetByRole(AriaRole.Checkbox).CheckAsync();
        await DecideAsync(second, "Match", "same face");

        await Expect(second.GetByRole(AriaRole.Alert)).ToContainTextAsync("was decided before. That decision stands; nothing was sent.");
        await Expect(second.GetByText("Decided: No match")).ToBeVisibleAsync();
        Assert.Single(desk.ReadingsOf(sent));
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    [Fact]
    public async Task Decision_ClickedTwice_IsSentOnce()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenVerificationAsync(page, SomeBody.Named("Click Click"));

        await page.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await page.GetByRole(AriaRole.Button).DblClickAsync();

        await Expect(page.GetByText("Decided: Approve")).ToBeVisibleAsync();
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Single(desk.ReadingsOf(sent));
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    [Fact]
    public async Task Decision_OnACaseThatMosipSentAgain_IsRefused_AndTheNewerOneIsDecided()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase sent = await desk.OpenCaseAsync(page, SomeBody.Named("Rae Sent"), SomeBody.Named("Rae Two"));
        string before = page.Url;
        await desk.Country.Adjudication.SendAgainAsync(sent, TestContext.Current.CancellationToken);
        do
        {
            await page.GotoAsync(desk.Address);
        }
        while (await page.GetByRole(AriaRole.Link).Filter(new() { HasText = sent.RegistrationId }).CountAsync() < 2);

        await page.GotoAsync(before);
        await DecideAsync(page, "No match", "");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Decide the newer one");

        await page.GotoAsync(desk.Address);
        await page.GetByRole(AriaRole.Link).Filter(new() { HasText = sent.RegistrationId }).Last.ClickAsync();
        await DecideAsync(page, "No match", "");
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Equal(SandboxCaseStatus.Approved, sent.Status);
    }

    private static async Task DecideAsync(IPage page, string decision, string comment)
    {
        await page.GetByRole(AriaRole.Radio, new() { Name = decision, Exact = true }).CheckAsync();
        await page.GetByLabel("Comment").FillAsync(comment);
        await page.GetByRole(AriaRole.Button).ClickAsync();
    }
}
