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
}
