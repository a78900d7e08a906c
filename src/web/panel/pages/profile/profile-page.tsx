import type { ReactNode } from 'react';
import { PageHead } from '../../parts/page-head.js';
import { NameSection } from './name-section.js';
import { PasskeysSection } from './passkeys-section.js';
import { RecoverySection } from './recovery-section.js';
import { SessionsSection } from './sessions-section.js';

/** What belongs to the operator and to no organization. */
export function ProfilePage(): ReactNode {
  return (
    <>
      <PageHead title="Your profile" intro="Who you are here, and how you sign in. The same in every organization." />
      <div className="cards">
        <NameSection />
        <PasskeysSection />
        <RecoverySection />
        <SessionsSection />
      </div>
    </>
  );
}
