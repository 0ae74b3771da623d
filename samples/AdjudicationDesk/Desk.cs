using AdjudicationDesk.Cases;
using AdjudicationDesk.Country;
using Microsoft.AspNetCore.DataProtection;
using Mosip.Partner.Adjudication;
using Mosip.Partner.Sandbox;

namespace AdjudicationDesk;

/// <summary>The desk's service: the queues of MOSIP on one side, the operators' page on the other.</summary>
public static class Desk
{
    private const int LargestForm = 64 * 1024;

    /// <summary>Starts the desk on a free port of this machine.</summary>
    /// <param name="country">Whose cases it takes.</param>
    /// <param name="state">Where inbox, cases and keys are kept between runs.</param>
    /// <param name="configure">Changes the set-up; null for nothing.</param>
    public static async Task<WebApplication> StartAsync(SampleCountry country, string state, Action<WebApplicationBuilder>? configure = null)
    {
        // The pages are in this assembly, whichever program it runs in.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Desk).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize) = (false, LargestForm));
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Another name that leads here is a page elsewhere that tries to read this one.
        builder.Configuration["AllowedHosts"] = "127.0.0.1;localhost";

        // <snippet:desk>
        var mosip = builder.Services
            .AddMosip(mosip => mosip.UseSandbox(country.Partner))
            .AddMosipInbox(inbox => inbox.Path = Path.Combine(state, "inbox.db"));
        mosip.AddMosipAdjudication(UseBroker).AddHandler<CaseIntake>();
        mosip.AddMosipVerification(UseBroker).AddHandler<CaseIntake>();
        // </snippet:desk>

        builder.Services.AddSingleton(services => CaseStore.Open(Path.Combine(state, "cases.db"), services.GetRequiredService<IDataProtectionProvider>()));
        builder.Services.AddSingleton(country).AddSingleton<DecisionProgress>();
        // A real desk protects these keys with a certificate or a vault, too.
        builder.Services.AddDataProtection().SetApplicationName("adjudication-desk").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(state, "keys")));
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.AddAntiforgery(options => (options.Cookie.Name, options.Cookie.SameSite, options.Cookie.HttpOnly) = ("desk-form", SameSiteMode.Strict, true));
        builder.Services.AddRazorPages();

        configure?.Invoke(builder);
        WebApplication application = builder.Build();
        application.UseMiddleware<PrivacyHeaders>();
        application.UseExceptionHandler("/problem");
        application.UseStatusCodePagesWithReExecute("/problem", "?code={0}");
        application.UseRouting();
        application.MapRazorPages();
        application.MapCaseFiles();
        await application.StartAsync();
        return application;

        void UseBroker(MosipAdjudicationOptions options)
        {
            options.Queue.Brokers.Add(country.Broker.Address);
            (options.Queue.UserName, options.Queue.Password) = (country.Broker.UserName, country.Broker.Password);
        }
    }
}
