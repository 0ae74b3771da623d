using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Management;

namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>What holds of an onboarding, whoever plays PMS.</summary>
public abstract class OnboardingTests(OnboardingWorld world)
{
    public static TheoryData<string> Types => [.. Partners.Types.Select(type => type.Value)];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task OnboardAsync_EachType_EndsAsPmsHasIt(string type)
    {
        PartnerOnboarding request = Partners.New(world, new PartnerType(type));
        var store = new MemoryStore();

        OnboardingResult result = await world.RunAsync(request, store);

        Assert.True(result.IsComplete, result.ToString());
        await EndState.AssertAsync(world, request, result);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task OnboardAsync_FinishedOne_DoesNothing(string type)
    {
        PartnerOnboarding request = Partners.New(world, new PartnerType(type));
        var store = new MemoryStore();
        OnboardingResult first = await world.RunAsync(request, store);
        byte[] saved = store.Json!;
        var line = new Lifeline();

        OnboardingResult second = await world.RunAsync(request, store, line);

        Assert.Equal(0, line.Moments);
        Assert.Same(saved, store.Json);
        Assert.True(second.IsComplete);
        Assert.Equal(first.ApiKey, second.ApiKey);
        Assert.All(second.Steps, step => Assert.Equal(OnboardingStepStatus.AlreadyDone, step.Status));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task OnboardAsync_NoAdministrator_AsksForExactlyWhatIsNeeded(string type)
    {
        PartnerOnboarding request = Partners.New(world, new PartnerType(type));
        var store = new MemoryStore();
        using var administrator = new AskedAdministrator(world);
        await PublishPolicyAsync(request);

        OnboardingResult result = await world.RunAsync(request, store, withAdministrator: false);
        for (int round = 0; !result.IsComplete && round < 5; round++)
        {
            Assert.All(result.Requests, ask => Assert.NotEmpty(ask.Wording));
            foreach (AdministratorRequest ask in result.Requests)
                await administrator.DoAsync(ask);
            result = await world.RunAsync(request, store, withAdministrator: false);
        }

        Assert.True(result.IsComplete, result.ToString());
        bool isVisible = request is not (MispOnboarding or ManualAdjudicationOnboarding);
        Assert.Equal(isVisible, result.ReadSignedCertificate() is not null);
        if (isVisible)
            await EndState.AssertAsync(world, request, result);
    }

    [Fact]
    public async Task OnboardAsync_NoAdministratorAndNoPolicy_AsksForGroupAndPolicy()
    {
        string group = $"Group {Guid.NewGuid():N}";
        var request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner) with { Policy = Partners.Policy(group, Partners.AuthPolicy) };

        OnboardingResult result = await world.RunAsync(request, new MemoryStore(), withAdministrator: false);

        Assert.False(result.IsComplete);
        Assert.Equal(["POST /v1/policymanager/policies/group/new", "POST /v1/policymanager/policies"], result.Requests.Select(ask => ask.Endpoint));
        Assert.All(result.Requests, ask => Assert.Equal(("policy", "POLICYMANAGER"), (ask.Step, ask.Role)));
        Assert.Contains("allowedAuthTypes", result.Requests[1].Body, StringComparison.Ordinal);
        Assert.Null(await world.Administrator.Partners.FindAsync(request.Profile.PartnerId, OnboardingWorld.Cancellation));
    }

    [Fact]
    public async Task OnboardAsync_CertificateOfAnotherOrganisation_IsRefusedBeforeTheUpload()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AuthPartner) with { Certificate = OnboardingCertificate.FromChain(world.IssueChain("Example organisation")) };
        var store = new MemoryStore();

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(request, store));

        Assert.Contains("KER-PCM-008", refusal.Message, StringComparison.Ordinal);
        Assert.False((await world.Administrator.Partners.GetAsync(request.Profile.PartnerId, OnboardingWorld.Cancellation)).IsActive);
        // The certificate is replaced, and the run goes on.
        OnboardingResult result = await world.RunAsync(request with { Certificate = OnboardingCertificate.FromChain(world.Chain) }, store);
        Assert.True(result.IsComplete);
    }

    [Fact]
    public async Task OnboardAsync_RegisteredWithAnotherOrganisation_IsRefused()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AbisPartner);
        await world.RunAsync(request, new MemoryStore());

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() =>
            world.RunAsync(request with { Profile = request.Profile with { OrganisationName = "Another Organisation" } }, new MemoryStore()));

        Assert.Contains("Another Organisation", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnboardAsync_RegisteredAsAnotherType_IsRefused()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AbisPartner);
        await world.RunAsync(request, new MemoryStore());

        await Assert.ThrowsAsync<MosipInputException>(() =>
            world.RunAsync(Partners.Of(PartnerType.AuthPartner, request.Profile.PartnerId, request.Certificate), new MemoryStore()));
    }

    [Fact]
    public async Task OnboardAsync_StateOfAnotherPartner_IsRefused()
    {
        var store = new MemoryStore();
        await world.RunAsync(Partners.New(world, PartnerType.AbisPartner), store);

        await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(Partners.New(world, PartnerType.AbisPartner), store));
    }

    [Fact]
    public async Task OnboardAsync_StateIsGone_FindsEverythingAgainButTheKey()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AuthPartner);
        OnboardingResult first = await world.RunAsync(request, new MemoryStore());

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(request, new MemoryStore()));

        Assert.Contains("'primary'", refusal.Message, StringComparison.Ordinal);
        OnboardingResult second = await world.RunAsync((AuthPartnerOnboarding)request with { ApiKeyLabel = "second" }, new MemoryStore());
        Assert.NotEqual(first.ApiKey, second.ApiKey);
        Assert.Equal(first.State.PolicyRequest, second.State.PolicyRequest);
    }

    [Fact]
    public async Task OnboardAsync_StateOfADeviceProviderIsGone_FindsEverythingAgain()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.DeviceProvider);
        OnboardingResult first = await world.RunAsync(request, new MemoryStore());

        OnboardingResult second = await world.RunAsync(request, new MemoryStore());

        Assert.Equivalent(first.State.Identifiers, second.State.Identifiers, strict: true);
        await EndState.AssertAsync(world, request, second);
    }

    [Fact]
    public async Task OnboardAsync_PolicyOfOtherContent_IsRefused()
    {
        var request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner);
        await world.RunAsync(request, new MemoryStore());
        request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner) with { Policy = request.Policy with { Document = Partners.AuthPolicy with { AuthTokenType = "random" } } };

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(request, new MemoryStore()));

        Assert.Contains("other content", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnboardAsync_UnknownPolicyName_NamesThoseThatThereAre()
    {
        var request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner);
        await world.RunAsync(request, new MemoryStore());
        request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner) with { Policy = request.Policy with { Name = "banking policy", Document = null } };

        foreach (bool withAdministrator in (bool[])[true, false])
        {
            MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(request, new MemoryStore(), withAdministrator: withAdministrator));
            Assert.Contains("'Banking policy'", refusal.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task OnboardAsync_RejectedRequest_EndsWithAnErrorUntilAskedAgain()
    {
        var request = (AuthPartnerOnboarding)Partners.New(world, PartnerType.AuthPartner);
        var store = new MemoryStore();
        using var administrator = new AskedAdministrator(world);
        await PublishPolicyAsync(request);
        await UntilApprovalAsync();
        await world.Administrator.PolicyRequests.RejectAsync(store.State.PolicyRequest!, OnboardingWorld.Cancellation);

        MosipInputException refusal = await Assert.ThrowsAsync<MosipInputException>(() => world.RunAsync(request, store));

        Assert.Contains(store.State.PolicyRequest!, refusal.Message, StringComparison.Ordinal);
        string rejected = store.State.PolicyRequest!;
        OnboardingResult result = await world.RunAsync(request with { Policy = request.Policy with { AskAgainAfterRejection = true } }, store);
        Assert.True(result.IsComplete);
        Assert.NotEqual(rejected, result.State.PolicyRequest);

        async Task UntilApprovalAsync()
        {
            OnboardingResult waiting = await world.RunAsync(request, store, withAdministrator: false);
            while (waiting.Requests[0].Step != "policy approval")
            {
                foreach (AdministratorRequest ask in waiting.Requests)
                    await administrator.DoAsync(ask);
                waiting = await world.RunAsync(request, store, withAdministrator: false);
            }
        }
    }

    [Fact]
    public async Task OnboardAsync_EveryStep_IsReportedInWordsWithoutSecrets()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AuthPartner);
        var reports = new Reports();

        OnboardingResult result = await world.RunAsync(request, new MemoryStore(), progress: reports);

        Assert.Equal(["policy", "registration", "certificate", "policy request", "policy approval", "API key"], result.Steps.Select(step => step.Name));
        Assert.Equal(result.Steps, reports.All.Where(step => step.Status != OnboardingStepStatus.Started));
        string text = string.Join('\n', reports.All) + result + result.State + string.Join('\n', result.State.ApiKeys);
        Assert.DoesNotContain(OnboardingWorld.Password, text, StringComparison.Ordinal);
        Assert.DoesNotContain($"'{result.ApiKey!.Value.Reveal()}'", text, StringComparison.Ordinal);
        Assert.Contains(result.ApiKey.Value.Reveal(), System.Text.Encoding.UTF8.GetString(result.State.ToUtf8Json()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OnboardAsync_Cancelled_StopsAndTheNextRunGoesOn()
    {
        PartnerOnboarding request = Partners.New(world, PartnerType.AuthPartner);
        var store = new MemoryStore();
        using var stop = new CancellationTokenSource();
        await using var services = world.Connect(request.Profile.PartnerId, store.Line);
        var onboarding = new MosipOnboarding(services.GetRequiredService<MosipManagement>(), store);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => onboarding.OnboardAsync(request, cancellationToken: stop.Token));

        Assert.True((await world.RunAsync(request, store)).IsComplete);
    }

    // The administrator of these tests has published what the partners ask for.
    private async Task PublishPolicyAsync(PartnerOnboarding request)
    {
        if (request.RequestedPolicy is not { Document: { } document } grant || await world.Administrator.PolicyGroups.FindByNameAsync(grant.Group, OnboardingWorld.Cancellation) is not null)
            return;
        PolicyGroup group = await world.Administrator.PolicyGroups.CreateAsync(new NewPolicyGroup { Name = grant.Group, Description = grant.Group }, OnboardingWorld.Cancellation);
        PolicyDraft draft = await world.Administrator.Policies.CreateAsync(
            new NewPolicy { PolicyGroupName = grant.Group, Name = grant.Name!, Description = "for tests", Document = document }, OnboardingWorld.Cancellation);
        await world.Administrator.Policies.PublishAsync(draft.Id, group.Id, OnboardingWorld.Cancellation);
    }

    private sealed class Reports : IProgress<OnboardingStep>
    {
        public List<OnboardingStep> All { get; } = [];

        public void Report(OnboardingStep value) => All.Add(value);
    }
}
