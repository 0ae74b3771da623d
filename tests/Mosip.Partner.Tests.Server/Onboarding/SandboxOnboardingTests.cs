namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Onboardings against the sandbox, over HTTP.</summary>
public sealed class SandboxOnboardingTests(OnboardingWorld world) : OnboardingTests(world), IClassFixture<OnboardingWorld>;
