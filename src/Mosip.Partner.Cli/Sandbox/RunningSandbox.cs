using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Http;

namespace Mosip.Partner.Cli.Sandbox;

/// <summary>The controls of a sandbox that another process runs.</summary>
internal static class RunningSandbox
{
    private const string Operation = "command the sandbox";
    private const int MaximumAnswer = 4 * 1024 * 1024;

    /// <summary>The option that says where it is.</summary>
    public static Option<Uri> CreateOption() => new("--at") { Description = "Where the sandbox is.", HelpName = "URL", Required = true, CustomParser = ParseAddress };

    /// <summary>Sends a command, or looks where there is none.</summary>
    /// <exception cref="MosipTransportException">The sandbox does not answer, or there is something else.</exception>
    /// <exception cref="MosipInputException">The sandbox refuses the command, and says why.</exception>
    public static async Task<JsonNode> CallAsync(Uri at, string path, JsonObject? command, CancellationToken cancellationToken)
    {
        ServiceProvider services = new ServiceCollection().AddHttpClient().BuildServiceProvider();
        await using var _ = services.ConfigureAwait(false);
        using HttpClient http = services.GetRequiredService<IHttpClientFactory>().CreateClient();
        using var request = new HttpRequestMessage(command is null ? HttpMethod.Get : HttpMethod.Post, new Uri(at, path));
        if (command is not null)
            request.Content = new StringContent(command.ToJsonString(), MediaTypeHeaderValue.Parse("application/json"));
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            string text = System.Text.Encoding.UTF8.GetString(await BoundedBody.ReadAsync(response.Content, MaximumAnswer, Operation, cancellationToken).ConfigureAwait(false));
            if (response.StatusCode == System.Net.HttpStatusCode.BadRequest)
                throw new MosipInputException(MosipInputFault.InvalidContent, Operation, text);
            return response.IsSuccessStatusCode && JsonNode.Parse(text) is { } answer
                ? answer
                : throw new MosipTransportException(MosipTransportFault.HttpStatus, Operation, statusCode: response.StatusCode, detail: "is a sandbox there?");
        }
        catch (System.Text.Json.JsonException e)
        {
            throw new MosipTransportException(MosipTransportFault.UnexpectedReply, Operation, detail: "is a sandbox there?", innerException: e);
        }
        catch (Exception e) when (HttpFaults.Recognise(e) is { } fault)
        {
            throw new MosipTransportException(fault, Operation, detail: at.Authority, innerException: e);
        }
    }

    private static Uri? ParseAddress(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https"))
            return address;
        argument.AddError("--at is an address such as http://127.0.0.1:8080/.");
        return null;
    }
}
