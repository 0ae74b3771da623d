using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Mosip.Partner.Sandbox.Recording;

/// <summary>Writes every request to MOSIP's side into the journal and the log.</summary>
internal sealed class RecordingMiddleware(RequestDelegate next, RequestJournal journal, TimeProvider clock, ILogger<MosipSandbox> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        DateTimeOffset time = clock.GetUtcNow();
        long start = clock.GetTimestamp();
        CallRecord record = CallRecord.Of(context);
        // A caller who has the answer must find its record, so the record is written first.
        context.Response.OnStarting(() =>
        {
            Write(context, record, time, clock.GetElapsedTime(start));
            return Task.CompletedTask;
        });
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception e) when (LogFault(e, record, context))
        {
            throw;
        }
        if (record.IsDropped)
        {
            Write(context, record, time, clock.GetElapsedTime(start));
            context.Abort();
        }
    }

    private void Write(HttpContext context, CallRecord record, DateTimeOffset time, TimeSpan duration)
    {
        if (record.Operation == SandboxOperation.Unknown && context.Response.StatusCode < 400)
            return;
        var request = new SandboxRequest
        {
            Time = time,
            Method = MethodOf(context.Request),
            Route = record.Route,
            Operation = record.Operation,
            HttpStatus = record.IsDropped ? 0 : context.Response.StatusCode,
            Duration = duration,
            TransactionId = record.TransactionId,
            Errors = [.. record.Errors],
            Explanations = [.. record.Explanations],
            Faults = [.. record.Faults],
        };
        journal.Add(request);
        Log(request);
    }

    private void Log(SandboxRequest request)
    {
        string operation = request.Operation.Name;
        if (request.Errors.Count == 0 && request.Explanations.Count == 0)
        {
            SandboxLog.Answered(logger, operation, request.Method, request.Route, request.HttpStatus);
            return;
        }
        if (logger.IsEnabled(LogLevel.Warning))
            SandboxLog.Refused(logger, operation, request.Method, request.Route, request.HttpStatus, string.Join(", ", request.Errors.Select(error => error.Code)), request.TransactionId ?? "unknown");
        foreach (RefusalExplanation why in request.Explanations)
            SandboxLog.Explained(logger, operation, why.Check, why.Expected, why.Actual);
    }

    // The sandbox's own fault: the server answers it with HTTP 500. A client that went away is none.
    private bool LogFault(Exception exception, CallRecord record, HttpContext context)
    {
        if (!context.RequestAborted.IsCancellationRequested)
            SandboxLog.Failed(logger, exception.GetType().Name, record.Operation.Name, exception.StackTrace);
        return false;
    }

    // A method is free text of the client.
    private static string MethodOf(HttpRequest request) => request.Method.Length <= 7 && request.Method.All(char.IsAsciiLetterUpper) ? request.Method : "(other)";
}
