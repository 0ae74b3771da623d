namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>Onboardings before the stand-in.</summary>
public sealed class StandInOnboardingTests(StandInWorld world) : OnboardingTests(world), IClassFixture<StandInWorld>;
