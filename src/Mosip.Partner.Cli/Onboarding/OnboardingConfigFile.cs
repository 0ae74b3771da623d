using System.Text.Json;
using Mosip.Partner.Core.Certificates;
using Mosip.Partner.Core.Errors;
using Mosip.Partner.Core.Login;
using Mosip.Partner.Core.Policies;
using Mosip.Partner.Management;

namespace Mosip.Partner.Cli.Onboarding;

/// <summary>A configuration that was read, with the files and secrets that it names. Paths in it start at its own folder.</summary>
internal sealed class OnboardingConfigFile
{
    private const string Operation = "read onboarding configuration";
    private const int MaximumSize = 1024 * 1024;

    private readonly FileInfo _file;

    private OnboardingConfigFile(FileInfo file, OnboardingConfig config) => (_file, Config) = (file, config);

    public OnboardingConfig Config { get; }

    public FileInfo StateFile => new(PathOf(Config.StateFile ?? Path.ChangeExtension(_file.Name, ".state.json")));

    public static async Task<OnboardingConfigFile> ReadAsync(FileInfo file, CancellationToken cancellationToken)
    {
        byte[] json = await InputFiles.ReadAsync(file, MaximumSize, Operation, cancellationToken).ConfigureAwait(false);
        try
        {
            OnboardingConfig config = JsonSerializer.Deserialize(json, OnboardingConfigJson.Default.OnboardingConfig) ?? throw new JsonException("null");
            return config.BaseAddress.IsAbsoluteUri ? new OnboardingConfigFile(file, config) : throw Mistake("baseAddress is not a whole address; write it with https://");
        }
        catch (JsonException e)
        {
            // The framework's text names the member and never a value.
            throw new MosipInputException(MosipInputFault.InvalidContent, Operation, $"{file.Name}: {e.Message}", e);
        }
    }

    /// <summary>The partner's login; its user is the partner.</summary>
    public MosipCredentials PartnerCredentials() =>
        Credentials(Config.Login ?? throw Mistake("login is missing: the partner itself has to log in"), "login", Config.Partner.Id);

    /// <summary>The administrator's login, where there is one.</summary>
    public MosipCredentials? AdministratorCredentials() => Config.Administrator is { } login ? Credentials(login, "administrator", login.UserName) : null;

    /// <summary>Where the signed certificate is to be written; null for nowhere.</summary>
    public string? SignedCertificatePath => Config.SignedCertificateFile is { } path ? PathOf(path) : null;

    public OnboardingCertificate Certificate(CertificateConfig? certificate, string member) => certificate switch
    {
        { ChainFiles.Count: > 0, TestMaterialFolder: null } => OnboardingCertificate.FromChain(Chain(certificate, member)),
        { ChainFiles: null, TestMaterialFolder: { Length: > 0 } folder } => OnboardingCertificate.TestMaterial(PathOf(folder)),
        _ => throw Mistake($"{member} needs either chainFiles or testMaterialFolder"),
    };

    /// <summary>The chain out of the files that are named.</summary>
    public CertificateChain Chain(CertificateConfig certificate, string member) => certificate.ChainFiles is { Count: > 0 } files
        ? CertificateChain.Of(files.SelectMany(file => CertificateFile.Read(PathOf(file))))
        : throw Mistake($"{member} needs chainFiles{(certificate.TestMaterialFolder is { } folder ? $"; 'onboard' wrote the test chain into the folder {folder}, name the file" : "")}");

    public async Task<PolicyGrant?> PolicyAsync(CancellationToken cancellationToken)
    {
        if (Config.Policy is not { } policy)
            return null;
        var grant = new PolicyGrant { Group = policy.Group, Name = policy.Name };
        if (policy.UseCase is { } useCase)
            grant = grant with { UseCase = useCase };
        if (policy.DocumentFile is not { } path)
            return grant;
        string type = policy.Type ?? throw Mistake("policy.type is missing beside policy.documentFile: Auth, DataShare, CredentialIssuance or MISP");
        byte[] document = await InputFiles.ReadAsync(new FileInfo(PathOf(path)), MaximumSize, "read policy", cancellationToken).ConfigureAwait(false);
        return grant with { Document = PolicyDocument.Parse(new PolicyType(type), document) };
    }

    public static MosipInputException Mistake(string detail) => new(MosipInputFault.InvalidContent, Operation, detail);

    private MosipCredentials Credentials(LoginConfig login, string member, string? userName)
    {
        string user = login.UserName ?? userName ?? "";
        string clientSecret = Secret(login.ClientSecretEnv, login.ClientSecretFile, $"{member}.clientSecret");
        if (user.Length == 0)
            return login.TokenEndpoint is { } endpoint
                ? MosipCredentials.OpenIdClient(endpoint, login.ClientId, clientSecret)
                : MosipCredentials.Client(login.ClientId, clientSecret, login.Application);
        string password = Secret(login.PasswordEnv, login.PasswordFile, $"{member}.password");
        return login.TokenEndpoint is { } tokens
            ? MosipCredentials.OpenIdUser(tokens, user, password, login.ClientId, clientSecret)
            : MosipCredentials.User(user, password, login.ClientId, clientSecret, login.Application);
    }

    private string Secret(string? variable, string? file, string member)
    {
        if (variable is not null == file is not null)
            throw Mistake($"{member}Env or {member}File is needed, and only one of them");
        string value = variable is not null
            ? Environment.GetEnvironmentVariable(variable) ?? throw Mistake($"{member}Env: there is no environment variable '{variable}'")
            : ReadSecret(file!);
        return value.Length > 0 ? value : throw Mistake($"{member} is empty");
    }

    private string ReadSecret(string file)
    {
        try
        {
            // Editors end a line where the secret does not.
            return File.ReadAllText(PathOf(file)).TrimEnd('\r', '\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new MosipInputException(MosipInputFault.Unreadable, Operation, file, e);
        }
    }

    private string PathOf(string path) => Path.GetFullPath(path, _file.DirectoryName!);
}
