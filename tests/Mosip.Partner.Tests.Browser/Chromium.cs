using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Mosip.Partner.Tests.Browser.Chromium))]

namespace Mosip.Partner.Tests.Browser;

/// <summary>Debian's Chromium, started once; each test has a profile of its own. Nothing is downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Paths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        string path = Environment.GetEnvironmentVariable("CHROMIUM") ?? Array.Find(Paths, File.Exists)
            ?? throw new InvalidOperationException("These tests need Chromium: apt-get install chromium, or set CHROMIUM to the program's path.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        _playwright = await Playwright.CreateAsync();
        // Root has no user namespace to build Chromium's own sandbox in.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, ChromiumSandbox = Environment.UserName != "root" });
    }

    /// <summary>A page in a fresh profile, which closes with it.</summary>
    /// <param name="hasScripts">Whether scripts run. The desk needs none.</param>
    /// <param name="isDark">The dark scheme.</param>
    public async Task<IPage> OpenAsync(bool hasScripts = true, bool isDark = false)
    {
        IBrowserContext profile = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = hasScripts,
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            AcceptDownloads = true,
        });
        profile.SetDefaultTimeout(20_000);
        return await profile.NewPageAsync();
    }

    /// <summary>What is wrong with a page for people who use it by keyboard, screen reader or with weak eyes (WCAG 2.2 A and AA, and good practice).</summary>
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        // The page's own policy lets no script in; this one comes past it.
        AxeResult result = await page.RunAxe();
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))];
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
