using Microsoft.Playwright;
using Mosip.Partner.Sandbox;
using static Microsoft.Playwright.Assertions;

namespace Mosip.Partner.Tests.Browser;

/// <summary>Cases and decisions of samples/AdjudicationDesk outlive the program.</summary>
public class DeskRestartTests(Chromium chromium, DeskOfACountry desk) : IClassFixture<DeskOfACountry>
{
    [Fact]
    public async Task Restart_KeepsOpenCasesWithTheirData_AndDecisions()
    {
        IPage page = await chromium.OpenAsync();
        SandboxCase decided = await desk.OpenVerificationAsync(page, SomeBody.Named("Rita Restart"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        SandboxCase open = await desk.OpenVerificationAsync(page, SomeBody.Named("Omar Open"));

        await desk.RestartAsync();
        // The broker delivers both once more.
        await desk.Country.Verification.RepeatAsync(decided, TestContext.Current.CancellationToken);
        await desk.Country.Verification.RepeatAsync(open, TestContext.Current.CancellationToken);
        await desk.OpenCaseAsync(page, open);

        await Expect(page.GetByText("Omar Open")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Approve" }).CheckAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#progress")).ToContainTextAsync("MOSIP has it.");
        Assert.Equal((SandboxCaseStatus.Approved, SandboxCaseStatus.Approved), (open.Status, decided.Status));
        await desk.OpenCaseAsync(page, decided);
        await Expect(page.GetByText("Decided: Approve")).ToBeVisibleAsync();
    }
}
