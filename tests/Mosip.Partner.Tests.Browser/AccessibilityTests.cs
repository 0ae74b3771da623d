using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Mosip.Partner.Tests.Browser;

/// <summary>The pages have no barriers that axe-core knows, in the light and in the dark scheme.</summary>
public class AccessibilityTests(Chromium chromium, DeskOfACountry desk) : IClassFixture<DeskOfACountry>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Desk_EachPage_HasNoBarriers(bool isDark)
    {
        IPage page = await chromium.OpenAsync(isDark: isDark);
        await desk.OpenCaseAsync(page, SomeBody.Named("Axel One") with { Documents = new Dictionary<string, byte[]> { ["proofOfAddress"] = [1] } }, SomeBody.Named("Axel Two") with { Face = null });
        Assert.Empty(await Chromium.BarriersAsync(page));

        await page.GetByRole(AriaRole.Radio, new() { Name = "Match", Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        Assert.Empty(await Chromium.BarriersAsync(page));

        await page.GetByRole(AriaRole.Radio, new() { Name = "No match" }).CheckAsync();
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Decided: No match")).ToBeVisibleAsync();
        Assert.Empty(await Chromium.BarriersAsync(page));

        await page.GotoAsync(desk.Address);
        Assert.Empty(await Chromium.BarriersAsync(page));
        await page.GotoAsync(desk.Address + "/cases/0123-1");
        Assert.Empty(await Chromium.BarriersAsync(page));
    }
}
