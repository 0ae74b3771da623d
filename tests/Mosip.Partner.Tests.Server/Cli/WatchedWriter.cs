using System.Text;

namespace Mosip.Partner.Tests.Server.Cli;

/// <summary>Tells when a text was written, so that nobody has to wait by the clock.</summary>
internal sealed class WatchedWriter(string text) : StringWriter
{
    private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Encoding Encoding => Encoding.UTF8;

    public Task Seen => _seen.Task;

    public override Task WriteLineAsync(string? value)
    {
        WriteLine(value);
        return Task.CompletedTask;
    }

    public override void WriteLine(string? value)
    {
        base.WriteLine(value);
        if (value?.Contains(text, StringComparison.Ordinal) is true)
            _seen.TrySetResult();
    }
}
