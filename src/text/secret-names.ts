/** Whether what has this name is a secret, or says who somebody is. */
export function isSecret(name: string): boolean {
  return secretName.test(name)
}

/** Whether an element of this name has a secret as its text: others of such names hold elements, secret or not. */
export function isSecretText(name: string): boolean {
  return isSecret(name) && !holder.test(name)
}

const secretName =
  /pass|pwd|secret|salt|token|credential|private|mail|user(?!defined)|person|(?:first|last|full)name|contact|phone|author/i

const holder = /user(?:identity|settings)?$/i
