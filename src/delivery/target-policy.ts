import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { classifyAddress } from './public-address.js';

/** Where IPNs may go. The first two are for development only; the configuration refuses them in production. */
export type TargetPolicy = Readonly<{
  /** `IPN_ALLOW_PRIVATE_TARGETS`: loopback and private networks too; metadata addresses never. */
  allowPrivateTargets: boolean;
  /** False lets `http:` pass, for receivers on a developer's machine. */
  requireHttps: boolean;
  /** `IPN_ALLOWED_NETWORKS`: networks of the operator's own, addresses or CIDR, allowed although they are private; metadata addresses never. */
  allowedNetworks?: readonly string[];
}>;

/** The rule that keeps an address from being connected to, as a clause ending a sentence; null when it may be. */
export function refuseAddress(address: string, policy: TargetPolicy): string | null {
  const kind = classifyAddress(address);
  switch (kind) {
    case 'public':
      return null;
    case 'invalid':
      return `${address} is not a usable IP address`;
    case 'metadata':
      return `${address} is a link-local or metadata address, which is never allowed`;
    case 'embedded':
      return `${address} is an IPv6 address that carries an IPv4 one, which is never allowed; use the IPv4 address itself`;
    case 'private':
      if (policy.allowPrivateTargets || inNetworks(address, policy.allowedNetworks ?? [])) return null;
      return `${address} is not a public address; for receivers in a network of your own set IPN_ALLOWED_NETWORKS, during development IPN_ALLOW_PRIVATE_TARGETS=true`;
  }
}

function inNetworks(address: string, networks: readonly string[]): boolean {
  const parsed = ipaddr.parse(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network.includes('/') ? network : `${network}/${isIP(network) === 4 ? 32 : 128}`);
    return base.kind() === parsed.kind() && parsed.match(base as never, bits);
  });
}
