using Mosip.Partner.Sandbox;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>A sandbox that plays 1.2.0.1: one envelope, ownership enforced, earlier codes.</summary>
public sealed class WorldOf120 : OnboardingWorld
{
    protected override MosipRelease Release => MosipRelease.V1_2_0_1;
}

/// <summary>A sandbox that plays 1.2.2.2.</summary>
public sealed class WorldOf122 : OnboardingWorld
{
    protected override MosipRelease Release => MosipRelease.V1_2_2_2;
}

/// <summary>Onboardings against release 1.2.0.1.</summary>
public sealed class Release120OnboardingTests(WorldOf120 world) : OnboardingTests(world), IClassFixture<WorldOf120>;

/// <summary>Onboardings against release 1.2.2.2.</summary>
public sealed class Release122OnboardingTests(WorldOf122 world) : OnboardingTests(world), IClassFixture<WorldOf122>;
