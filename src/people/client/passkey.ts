// The one thing that needs a script: a passkey. The button shows where the browser can do it.

type Json = Record<string, unknown>

const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0))
const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '')

const withBytes = (list: { id: string; type: 'public-key' }[] = []) =>
  list.map((one) => ({ ...one, id: bytes(one.id) }))

/** What the server asks for, as JSON: every `ArrayBuffer` is base64url. `parseCreationOptionsFromJSON` is too young. */
interface Asked {
  readonly challenge: string
}
interface AskedToCreate extends Asked {
  readonly user: { readonly id: string; readonly name: string; readonly displayName: string }
  readonly excludeCredentials?: { id: string; type: 'public-key' }[]
  readonly rp: PublicKeyCredentialRpEntity
  readonly pubKeyCredParams: PublicKeyCredentialParameters[]
}
interface AskedToSign extends Asked {
  readonly allowCredentials?: { id: string; type: 'public-key' }[]
}

const create = async (options: AskedToCreate): Promise<Json> => {
  const made = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return {
    ...named(made),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports?.() ?? [],
    },
  }
}

const get = async (options: AskedToSign): Promise<Json> => {
  const found = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: withBytes(options.allowCredentials),
    },
  })) as PublicKeyCredential
  const response = found.response as AuthenticatorAssertionResponse
  return {
    ...named(found),
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
  }
}

const named = (credential: PublicKeyCredential): Json => ({
  id: credential.id,
  rawId: text(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
})

/** Every form of the page carries the proof that it stood here; a script's requests carry the same. */
const formToken = (): [string, string] | undefined => {
  const field = document.querySelector<HTMLInputElement>('form[method=post] input[name="form-token"]')
  return field ? ['form-token', field.value] : undefined
}

const busy = new Error('too often')

const send = async (path: string, fields: [string, string][]): Promise<Response> => {
  const token = formToken()
  const answer = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    body: new URLSearchParams(token ? [...fields, token] : fields),
  })
  if (answer.status === 429) throw busy
  return answer
}

customElements.define(
  'trittstein-passkey',
  class extends HTMLElement {
    connectedCallback(): void {
      if (!window.PublicKeyCredential) return
      this.hidden = false
      const button = this.querySelector('button')
      button?.addEventListener('click', () => {
        button.disabled = true
        this.run().catch((error: unknown) => {
          button.disabled = false
          const status = this.querySelector('[role=status]')
          const { failed = '', tooOften = '' } = this.dataset
          if (status) status.textContent = error === busy ? tooOften : failed
        })
      })
    }

    private async run(): Promise<void> {
      const { path = '', way } = this.dataset
      const asked = await send(`${path}/frage`, [])
      const options = await asked.json()
      if (!asked.ok) return this.follow(options)
      const answer = 'new' in this.dataset ? await create(options) : await get(options)
      const fields: [string, string][] = [['antwort', JSON.stringify(answer)]]
      if (way) fields.push(['weiter', way])
      this.follow(await (await send(path, fields)).json())
    }

    private follow({ to }: { to?: string }): void {
      if (!to) throw new Error('refused')
      location.assign(to)
    }
  },
)
