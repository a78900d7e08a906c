import { describe, expect, test } from '@jest/globals';
import { readEnrolmentToken } from './enrolment-token.js';

describe('readEnrolmentToken', () => {
  test('reads the token behind the #', () => {
    expect(readEnrolmentToken('#token=en_8sVfP2mQ7xT4bK1cR9dW3zL6')).toBe('en_8sVfP2mQ7xT4bK1cR9dW3zL6');
  });

  test.each(['', '#', '#token=', '#token=short', '#other=en_8sVfP2mQ7xT4bK1cR9dW3zL6', '#token=en_8sVfP2mQ7xT4bK1cR9<script>'])('finds none in "%s"', (hash) => {
    expect(readEnrolmentToken(hash)).toBeNull();
  });
});
