import { useEffect } from 'react';
import { navigate } from './navigation.js';

export function Redirect({ to }: { to: string }): null {
  useEffect(() => navigate(to, { replace: true }), [to]);
  return null;
}
