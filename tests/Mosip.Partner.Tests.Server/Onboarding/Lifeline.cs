namespace Mosip.Partner.Tests.Server.Onboarding;

/// <summary>
/// The moments of a run at which a process can end: before a request is sent, after its answer has come and before anybody has seen it, before and after a save. It counts
/// them, and ends the run at the one it was told.
/// </summary>
internal sealed class Lifeline(int killAt = int.MaxValue)
{
    private bool _isDead;

    /// <summary>The moments so far.</summary>
    public int Moments { get; private set; }

    /// <summary>The requests so far.</summary>
    public int Requests { get; private set; }

    /// <summary>What all clients of the run send through.</summary>
    public DelegatingHandler Handler() => new Wire(this);

    /// <summary>A moment passes, or is the last one.</summary>
    public void Pass()
    {
        // Nothing is done after the end, whoever catches what.
        if (_isDead || ++Moments == killAt)
        {
            _isDead = true;
            throw new KilledException();
        }
    }

    private sealed class Wire(Lifeline line) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            line.Pass();
            HttpResponseMessage answer = await base.SendAsync(request, cancellationToken);
            line.Requests++;
            line.Pass();
            return answer;
        }
    }
}
