using Mosip.Partner.Core.Errors;
using Mosip.Partner.Devices;
using Mosip.Partner.Sandbox.AbisCompliance;
using Mosip.Partner.Sandbox.RegistrationProcessor;

namespace Mosip.Partner.Sandbox;

/// <summary>
/// The cases of MOSIP's ABIS compliance toolkit (specification 0.9.0) against an ABIS behind a message broker. Beside what the toolkit looks at, a reply that MOSIP would lose fails
/// its case: one of the other message class, for example.
/// </summary>
public static class AbisSuite
{
    /// <summary>The ids of all cases in the order in which they are run.</summary>
    public static IReadOnlyList<string> CaseIds { get; } = [.. SuiteCases.All.Select(static one => one.Id)];

    /// <summary>Runs the suite. What the ABIS has inserted for it is deleted after each case, as far as the ABIS deletes.</summary>
    /// <param name="options">The ABIS, the broker, the shares.</param>
    /// <param name="progress">Told of each verdict as it is there; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A verdict for each case.</returns>
    /// <exception cref="MosipTransportException">The broker cannot be reached.</exception>
    /// <exception cref="MosipInputException">There is no such case, or there are less than two people.</exception>
    public static async Task<ComplianceReport> RunAsync(AbisSuiteOptions options, IProgress<ComplianceCase>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        IReadOnlyList<SuiteCase> cases = Chosen(options);
        SandboxRegistrationProcessor mosip = await SandboxRegistrationProcessor.StartAsync(
            new SandboxRegistrationProcessorOptions
            {
                Broker = options.Broker,
                Transport = options.Transport,
                InboundQueue = options.InboundQueue,
                OutboundQueue = options.OutboundQueue,
                MessageFormat = options.MessageFormat,
                Share = options.Partner.ShareAsync,
                TimeProvider = options.TimeProvider,
            },
            cancellationToken).ConfigureAwait(false);
        await using var _ = mosip.ConfigureAwait(false);
        // Its answer is no matter: it is there then. If there is none the cases say so.
        if (options.FirstPatience > TimeSpan.Zero)
            await mosip.AskAsync(AbisRequestWriter.Probe("mosip.abis.ping", Guid.NewGuid().ToString("D"), null, options.TimeProvider.GetUtcNow()), options.FirstPatience, cancellationToken).ConfigureAwait(false);
        var verdicts = new List<ComplianceCase>();
        bool deletes = true;
        foreach (SuiteCase one in cases)
        {
            var run = new SuiteRun(options, mosip, cancellationToken);
            ComplianceCase verdict = await RunAsync(one, run).ConfigureAwait(false);
            // An ABIS that does not answer a delete is not waited for again.
            deletes = deletes && await run.CleanUpAsync().ConfigureAwait(false);
            verdicts.Add(verdict);
            progress?.Report(verdict);
        }
        return new ComplianceReport { Title = $"ABIS at {options.Broker.Address.Authority}, queue {options.InboundQueue}, {options.MessageFormat} messages", At = options.TimeProvider.GetUtcNow(), Cases = verdicts };
    }

    private static IReadOnlyList<SuiteCase> Chosen(AbisSuiteOptions options)
    {
        const string operation = "run ABIS suite";
        if (options.People.Count == 1)
            throw new MosipInputException(MosipInputFault.InvalidContent, operation, "the cases need biometrics of two people at least");
        if (options.Cases.FirstOrDefault(id => !CaseIds.Contains(id)) is { } unknown)
            throw new MosipInputException(MosipInputFault.InvalidContent, operation, $"there is no case {unknown}; the cases are {CaseIds[0]} to {CaseIds[^1]}");
        return options.Cases.Count == 0 ? SuiteCases.All : [.. SuiteCases.All.Where(one => options.Cases.Contains(one.Id))];
    }

    private static async Task<ComplianceCase> RunAsync(SuiteCase one, SuiteRun run)
    {
        ComplianceResult result;
        try
        {
            await one.RunAsync(run).ConfigureAwait(false);
            result = new ComplianceResult { Validator = one.Title, IsAccepted = true, Message = one.Expectation };
        }
        catch (CaseFailedException e)
        {
            result = new ComplianceResult { Validator = one.Title, IsAccepted = false, Message = $"{one.Expectation} was expected; {e.Message}", Findings = e.Findings };
        }
        return new ComplianceCase(one.Id, result);
    }
}
