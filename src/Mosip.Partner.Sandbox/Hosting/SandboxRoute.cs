namespace Mosip.Partner.Sandbox.Hosting;

/// <summary>How records name an endpoint.</summary>
/// <param name="Operation">The group of endpoints.</param>
/// <param name="Template">The pattern of its address, with names in place of keys and ids.</param>
internal sealed record SandboxRoute(SandboxOperation Operation, string Template);
