namespace Mosip.Partner.Sandbox.AbisCompliance;

/// <summary>One case of the suite.</summary>
/// <param name="Id">The toolkit's id.</param>
/// <param name="Title">What is done.</param>
/// <param name="Expectation">What has to come of it.</param>
/// <param name="RunAsync">Does it, and throws <see cref="CaseFailedException"/> when something else comes of it.</param>
internal sealed record SuiteCase(string Id, string Title, string Expectation, Func<SuiteRun, Task> RunAsync);
