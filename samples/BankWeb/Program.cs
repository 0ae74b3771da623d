// A bank's web service that authenticates customers with MOSIP: dependency injection, health checks, OpenTelemetry.
// With UseSandbox in appsettings it runs against a sandbox in this process; without, against the MOSIP that the section "Mosip" names.
using Mosip.Partner.Authentication;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Keys;
using Mosip.Partner.Core.Privacy;
using Mosip.Partner.Sandbox;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

if (builder.Configuration.GetValue<bool>("UseSandbox"))
{
    builder.Services
        .AddMosip(mosip => mosip.UseSandbox(sandbox => sandbox.AddResident(Resident.Sample("4370296312658178"))))
        .AddMosipAuthentication();
}
else
{
    // <snippet:real>
    builder.Services
        .AddMosip(mosip => mosip
            .UseConfiguration(builder.Configuration.GetSection("Mosip"))
            .UsePartnerKey(PartnerKeyProvider.FromPkcs12File("partner.p12", builder.Configuration["Mosip:P12Password"], signedByMosipPath: "partner-mosip-signed.pem")))
        .AddMosipAuthentication();
    // </snippet:real>
}

builder.Services.AddHealthChecks().AddMosipCertificates();
builder.Services.AddOpenTelemetry()
    .WithTracing(tracing => tracing.AddSource("Mosip.Partner.*").AddConsoleExporter())
    .WithMetrics(metrics => metrics.AddMeter("Mosip.Partner.*").AddConsoleExporter());

WebApplication app = builder.Build();
app.MapHealthChecks("/health");

// What the customer typed wrong is their answer; what IDA refuses is ours to fix and stays in the log.
RouteGroupBuilder routes = app.MapGroup("").AddEndpointFilter(async (context, next) =>
{
    try
    {
        return await next(context);
    }
    catch (ArgumentException e)
    {
        return Results.BadRequest(e.Message);
    }
    catch (MosipException e)
    {
        app.Logger.LogError("{Failure}", e.Message);
        return Results.Problem("Authentication is not available at the moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
});

// Ids travel in bodies: addresses end up in logs.
routes.MapPost("/otp", async (OtpForm form, IMosipAuthClient mosip, CancellationToken cancellationToken) =>
{
    if (!IndividualId.TryParse(form.Id, out IndividualId person))
        return Results.BadRequest("That is neither a UIN nor a VID; please check the number.");
    OtpResult sent = await mosip.SendOtpAsync(new OtpRequest { Individual = person }, cancellationToken);
    return sent.IsSent
        ? Results.Ok(new { transaction = sent.TransactionId.Value, sent.MaskedPhone, sent.MaskedEmail })
        : Results.UnprocessableEntity(sent.Error.Action ?? sent.Error.Message);
});

// <snippet:authenticate>
routes.MapPost("/login", async (LoginForm form, IMosipAuthClient mosip, CancellationToken cancellationToken) =>
{
    AuthResult result = await mosip.AuthenticateAsync(new AuthRequest
    {
        Individual = IndividualId.Vid(form.Id),
        Consent = Consent.Obtained,
        TransactionId = new TransactionId(form.Transaction),
        Otp = new OtpFactor(form.Otp),
    }, cancellationToken);

    return result.IsAuthenticated
        ? Results.Ok(new { customer = result.AuthToken })
        : Results.UnprocessableEntity(result.Error.Action ?? result.Error.Message);
});
// </snippet:authenticate>

app.Run();

internal sealed record OtpForm(string Id);

internal sealed record LoginForm(string Id, string Transaction, string Otp);
