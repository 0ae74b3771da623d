using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Tests.Server;

/// <summary>Collects all that is logged, at every level, to look for what must not be there.</summary>
internal sealed class WrittenLog(ConcurrentQueue<string> written) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        written.Enqueue(state.ToString() ?? "");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        written.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // Nothing is held.
    }
}
