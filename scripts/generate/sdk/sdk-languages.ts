export interface SdkLanguage {
  /** Folder under `generated/sdk/` and `openapi/sdk-templates/`. */
  name: 'typescript' | 'php' | 'python' | 'go' | 'java';
  generatorName: string;
  additionalProperties: Record<string, string>;
  /** Arguments of the generator that are no additional properties. */
  options: string[];
  /** What the generator writes and we do not ship, in the form of a `.gitignore`. */
  ignore: string[];
}

const version = '0.1.0';
const everywhere = ['.travis.yml', 'git_push.sh', '.gitignore', '.gitlab-ci.yml', '.github/**', 'README.md', 'docs/**', 'test/**', 'tests/**', 'api/openapi.yaml'];

/** The SDKs, and how the generator is told to make each. */
export const sdkLanguages: readonly SdkLanguage[] = [
  {
    name: 'typescript',
    generatorName: 'typescript-fetch',
    additionalProperties: { npmName: 'payment-gateway-sdk', npmVersion: version, supportsES6: 'true', importFileExtension: '.js', modelPropertyNaming: 'original' },
    options: [],
    ignore: ['package.json', 'tsconfig.json', 'tsconfig.esm.json', '.npmignore'],
  },
  {
    name: 'php',
    generatorName: 'php',
    additionalProperties: { invokerPackage: 'PaymentGateway\\Sdk', composerPackageName: 'payment-gateway/sdk', srcBasePath: 'src', artifactVersion: version, variableNamingConvention: 'camelCase', enumUnknownDefaultCase: 'true' },
    options: [],
    ignore: ['composer.json', 'phpunit.xml.dist', '.php-cs-fixer.dist.php', '.openapi-generator-ignore'],
  },
  {
    name: 'python',
    generatorName: 'python',
    additionalProperties: { packageName: 'payment_gateway_sdk', projectName: 'payment-gateway-sdk', packageVersion: version, disallowAdditionalPropertiesIfNotPresent: 'false' },
    options: [],
    ignore: ['tox.ini', 'setup.cfg', 'setup.py', 'test-requirements.txt', 'pyproject.toml'],
  },
  {
    name: 'go',
    generatorName: 'go',
    additionalProperties: { packageName: 'paymentgateway', packageVersion: version, isGoSubmodule: 'false', withGoMod: 'false', enumClassPrefix: 'true', useOneOfDiscriminatorLookup: 'true', disallowAdditionalPropertiesIfNotPresent: 'false', enumUnknownDefaultCase: 'true' },
    options: ['--git-host', 'github.com', '--git-user-id', 'payment-gateway', '--git-repo-id', 'sdk-go'],
    ignore: [],
  },
  {
    name: 'java',
    generatorName: 'java',
    additionalProperties: {
      library: 'native',
      groupId: 'app.paymentgateway',
      artifactId: 'payment-gateway-sdk',
      artifactVersion: version,
      invokerPackage: 'app.paymentgateway.sdk',
      apiPackage: 'app.paymentgateway.sdk.api',
      modelPackage: 'app.paymentgateway.sdk.model',
      openApiNullable: 'true',
      enumUnknownDefaultCase: 'true',
    },
    options: [],
    ignore: ['build.gradle', 'build.sbt', 'gradle/**', 'gradlew', 'gradlew.bat', 'gradle.properties', 'settings.gradle', 'src/main/AndroidManifest.xml', 'pom.xml'],
  },
];

export const ignoredEverywhere: readonly string[] = everywhere;
