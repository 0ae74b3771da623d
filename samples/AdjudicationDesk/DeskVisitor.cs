using System.Net;
using System.Text.RegularExpressions;

namespace AdjudicationDesk;

/// <summary>Sends the desk's forms as a browser does.</summary>
internal sealed partial class DeskVisitor(WebApplication desk) : IDisposable
{
    private readonly HttpClient _browser = new() { BaseAddress = new Uri(desk.Urls.Single()) };

    /// <summary>The addresses of the cases by registration.</summary>
    private Dictionary<string, string> _cases = [];

    public async Task WaitForCasesAsync(IReadOnlyCollection<string> registrationIds, CancellationToken cancellationToken)
    {
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            _cases = CaseLink().Matches(await _browser.GetStringAsync(new Uri("/", UriKind.Relative), cancellationToken)).ToDictionary(link => link.Groups["registration"].Value, link => link.Groups["address"].Value);
        }
        while (!registrationIds.All(_cases.ContainsKey));
    }

    public async Task<HttpStatusCode> DecideAsync(string registrationId, CancellationToken cancellationToken, params (string Name, string Value)[] form) =>
        await PostAsync(registrationId, [.. form, ("__RequestVerificationToken", await TokenAsync(cancellationToken))], cancellationToken);

    /// <summary>Sends a form without the token that pages of the desk have.</summary>
    public Task<HttpStatusCode> ForgeAsync(string registrationId, CancellationToken cancellationToken) => PostAsync(registrationId, [("Choice", "no-match")], cancellationToken);

    public void Dispose() => _browser.Dispose();

    private async Task<HttpStatusCode> PostAsync(string registrationId, IEnumerable<(string Name, string Value)> form, CancellationToken cancellationToken)
    {
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using HttpResponseMessage answer = await _browser.PostAsync(new Uri(_cases[registrationId], UriKind.Relative), content, cancellationToken);
        return answer.StatusCode;
    }

    // Any open case has a form with a token.
    private async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        foreach (string address in _cases.Values)
        {
            if (Token().Match(await _browser.GetStringAsync(new Uri(address, UriKind.Relative), cancellationToken)) is { Success: true } token)
                return token.Groups["token"].Value;
        }
        throw new InvalidOperationException("There is no open case.");
    }

    [GeneratedRegex("""href="(?<address>/cases/[^"]+)">\s*<span class="kind">\w+</span>\s*<strong>(?<registration>\d+)</strong>""")]
    private static partial Regex CaseLink();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
