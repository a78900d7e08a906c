import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Me } from '../../api/types.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { chevron } from '../../parts/select-chevron.js';
import { useSession } from '../../session/session-context.js';

type Language = NonNullable<Me['language']>;

const languages: { value: Language | ''; label: string }[] = [
  { value: '', label: 'Like this browser' },
  { value: 'de', label: 'Deutsch' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
  { value: 'fr', label: 'Français' },
  { value: 'pt', label: 'Português' },
  { value: 'zh', label: '中文' },
];

export function NameSection(): ReactNode {
  const { state } = useSession();
  return state.status === 'signedIn' ? <NameForm me={state.me} /> : null;
}

function NameForm({ me }: { me: Me }): ReactNode {
  const { client, signedIn } = useSession();
  const [name, setName] = useState(me.name);
  const [language, setLanguage] = useState<Language | ''>(me.language ?? '');
  const save = useMutation({
    mutationFn: () => bodyOf(client.PATCH('/api/v1/me', { body: { name: name.trim(), language: language === '' ? null : language } })),
    onSuccess: signedIn,
  });
  const changed = name.trim() !== me.name || (language === '' ? null : language) !== me.language;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (changed && name.trim() !== '' && !save.isPending) save.mutate();
  }
  return (
    <Section title="Name and language">
      <form className="stack form-narrow" onSubmit={submit}>
        <TextInput label="Name" description="How other operators see you." autoComplete="name" maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <NativeSelect {...chevron} label="Language" description="For messages to you; this panel is in English so far." data={languages} value={language} onChange={(event) => setLanguage(event.currentTarget.value as Language | '')} />
        {save.error === null ? null : <ProblemAlert error={save.error} />}
        <div className="button-row">
          <Button type="submit" disabled={!changed || name.trim() === ''} loading={save.isPending}>
            Save
          </Button>
          <span role="status" className="dim small">
            {save.isSuccess && !changed ? 'Saved' : ''}
          </span>
        </div>
      </form>
    </Section>
  );
}
