using System.Reflection;
using Mosip.Partner.Inbox;

namespace Mosip.Partner.Tests.Unit.Inbox;

/// <summary>A store that tells when the renewal of a lease has been asked for.</summary>
public class RenewalProbe : DispatchProxy
{
    private IInboxStore _store = null!;
    private Action _renewed = null!;

    internal static IInboxStore On(IInboxStore store, Action renewed)
    {
        IInboxStore probed = Create<IInboxStore, RenewalProbe>();
        var probe = (RenewalProbe)(object)probed;
        (probe._store, probe._renewed) = (store, renewed);
        return probed;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? result = targetMethod!.Invoke(_store, args);
        if (targetMethod.Name == nameof(IInboxStore.RenewAsync))
            _renewed();
        return result;
    }
}
