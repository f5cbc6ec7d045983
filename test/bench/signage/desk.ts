/** The staff desk of a branch that nobody has set up yet, opened by the first PIN. */
export interface Desk {
  /** Sends something to the desk's part of the API. @throws where it is refused */
  post(path: string, body: object): Promise<void>;
}

/** @param address of the branch's server, with a slash at the end */
export async function openDesk(address: string): Promise<Desk> {
  const send = async (path: string, body: object, token?: string) => {
    const answer = await fetch(new URL(`api/${path}`, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`api/${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer;
  };
  const first = await send('staff/first-pin', { pin: '274091' });
  const { token } = (await first.json()) as { token: string };
  return {
    async post(path, body) {
      await send(path, body, token);
    },
  };
}
