using Spectre.Console;

namespace Mosip.Partner.Cli;

/// <summary>Where the tool writes: plain text into files and pipes, colours and prompts only where a person sits.</summary>
/// <param name="output">Results, and nothing else: it may be piped.</param>
/// <param name="error">What went wrong, and remarks.</param>
/// <param name="console">The person's console; null where there is none.</param>
internal sealed class Terminal(TextWriter output, TextWriter error, IAnsiConsole? console = null)
{
    /// <summary>For results.</summary>
    public TextWriter Output => output;

    /// <summary>For mistakes and remarks.</summary>
    public TextWriter Error => error;

    /// <summary>The streams of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.Out, Console.Error, Console.IsOutputRedirected || Console.IsInputRedirected ? null : AnsiConsole.Console);

    /// <summary>Writes a line of a report.</summary>
    /// <param name="text">The line; never read as markup.</param>
    /// <param name="colour">Its colour where colours can be seen.</param>
    public void WriteLine(string text, Color? colour = null)
    {
        if (console is null || colour is null)
            output.WriteLine(text);
        else
            console.WriteLine(text, new Style(colour));
    }

    /// <summary>Asks for a secret without showing it; null where nobody can answer.</summary>
    /// <param name="question">The prompt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<string?> AskSecretAsync(string question, CancellationToken cancellationToken) =>
        console is null ? null : await console.PromptAsync(new TextPrompt<string>(Markup.Escape(question)).Secret(mask: null), cancellationToken).ConfigureAwait(false);

    /// <summary>Does long work and shows a person how far it is; into files and pipes nothing is shown.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="describe">What to show of a report; null keeps what is shown.</param>
    /// <param name="work">The work. It is given what takes its reports.</param>
    public Task<TResult> ShowProgressAsync<TReport, TResult>(string title, Func<TReport, string?> describe, Func<IProgress<TReport>?, Task<TResult>> work)
    {
        if (console is null)
            return work(null);
        return console.Status().StartAsync(Markup.Escape(title), status => work(new StatusProgress<TReport>(report =>
        {
            if (describe(report) is { } text)
                status.Status(Markup.Escape($"{title}: {text}"));
        })));
    }

    // In order and at once, which System.Progress does not promise.
    private sealed class StatusProgress<T>(Action<T> show) : IProgress<T>
    {
        public void Report(T value) => show(value);
    }
}
