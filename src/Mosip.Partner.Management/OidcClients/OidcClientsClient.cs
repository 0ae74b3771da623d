using System.Runtime.CompilerServices;
using Mosip.Partner.Management.Partners;
using Mosip.Partner.Management.Pms;
using Mosip.Partner.Management.Search;

namespace Mosip.Partner.Management.OidcClients;

internal sealed class OidcClientsClient(PmsConnection pms) : IOidcClientsClient
{
    public async Task<OidcClientStanding> CreateAsync(NewOidcClient client, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(client);
        OidcForm form = await FormAsync(cancellationToken).ConfigureAwait(false);
        NewOidcClient body = client with { Names = NamesFor(form, client.Names, client.Name), Additional = form.HasDeactivation ? client.Additional : null };
        return await pms.SendAsync(form.CreateOperation, body, ManagementJson.Default.NewOidcClient, form.Create, ManagementJson.Default.OidcClientStanding, cancellationToken).ConfigureAwait(false);
    }

    public async Task<OidcClientStanding> UpdateAsync(OidcClientUpdate update, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(update);
        ArgumentException.ThrowIfNullOrWhiteSpace(update.ClientId, nameof(update));
        OidcForm form = await FormAsync(cancellationToken).ConfigureAwait(false);
        await pms.GuardAsync(form.UpdateOperation, () => ReadAsync(form, update.ClientId, cancellationToken), OidcTransitions.Change).ConfigureAwait(false);
        return await SendAsync(form, update, cancellationToken).ConfigureAwait(false);
    }

    public async Task<OidcClientStanding> DeactivatePermanentlyAsync(string clientId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        OidcForm form = await FormAsync(cancellationToken).ConfigureAwait(false);
        if (form.HasDeactivation)
        {
            await pms.GuardAsync(form.DeactivateOperation, () => ReadAsync(form, clientId, cancellationToken), OidcTransitions.Change).ConfigureAwait(false);
            return await pms.SendAsync<IOidcClientsApi, StatusChange, OidcClientStanding>(
                form.DeactivateOperation, new StatusChange("INACTIVE"), ManagementJson.Default.StatusChange,
                (api, body, token) => api.DeactivateAsync(clientId, body, token), ManagementJson.Default.OidcClientStanding, cancellationToken).ConfigureAwait(false);
        }

        // The older forms take the whole client, and change only the status where that differs.
        OidcClient current = await GetAsync(form, clientId, cancellationToken).ConfigureAwait(false);
        if (OidcTransitions.Change(current) is { } error && form.IsFinal)
            throw PmsRefusal.Foreseen(form.UpdateOperation, error);
        var update = new OidcClientUpdate
        {
            ClientId = clientId,
            Name = current.Name ?? clientId,
            LogoAddress = current.LogoAddress ?? "",
            RedirectAddresses = current.RedirectAddresses,
            GrantTypes = current.GrantTypes,
            ClientAuthenticationMethods = current.ClientAuthenticationMethods,
            Status = "INACTIVE",
        };
        return await SendAsync(form, update, cancellationToken).ConfigureAwait(false);
    }

    public async Task<OidcClient> GetAsync(string clientId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(clientId);
        return await GetAsync(await FormAsync(cancellationToken).ConfigureAwait(false), clientId, cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<OidcClientSummary> ListAllAsync(OidcClientListQuery? query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        OidcForm form = await FormAsync(cancellationToken).ConfigureAwait(false);
        await foreach (OidcClientSummary client in pms.ListAsync(form.ListOperation, query ?? new OidcClientListQuery(), form.List, ManagementJson.Default.ListPageOidcClientSummary, cancellationToken).ConfigureAwait(false))
            yield return client;
    }

    private async ValueTask<OidcForm> FormAsync(CancellationToken cancellationToken) => OidcForm.Of(await pms.ReleaseAsync(cancellationToken).ConfigureAwait(false));

    private Task<OidcClientStanding> SendAsync(OidcForm form, OidcClientUpdate update, CancellationToken cancellationToken)
    {
        OidcClientUpdate body = update with { Names = NamesFor(form, update.Names, update.Name), Additional = form.HasDeactivation ? update.Additional : null };
        return pms.SendAsync<IOidcClientsApi, OidcClientUpdate, OidcClientStanding>(
            form.UpdateOperation, body, ManagementJson.Default.OidcClientUpdate,
            (api, content, token) => form.Update(api, update.ClientId, content, token), ManagementJson.Default.OidcClientStanding, cancellationToken);
    }

    private async Task<OidcClient?> ReadAsync(OidcForm form, string clientId, CancellationToken cancellationToken) =>
        form.IsFinal ? await GetAsync(form, clientId, cancellationToken).ConfigureAwait(false) : null;

    private Task<OidcClient> GetAsync(OidcForm form, string clientId, CancellationToken cancellationToken) =>
        pms.GetAsync<IOidcClientsApi, OidcClient>(form.GetOperation, (api, token) => form.Get(api, clientId, token), ManagementJson.Default.OidcClient, cancellationToken);

    private static IReadOnlyDictionary<string, string>? NamesFor(OidcForm form, IReadOnlyDictionary<string, string>? names, string name) =>
        form.TakesNames ? names ?? new Dictionary<string, string>(StringComparer.Ordinal) { ["eng"] = name } : null;
}
