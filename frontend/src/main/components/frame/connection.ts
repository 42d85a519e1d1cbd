// Whether the server answers, as Vaadin's client sees it.
interface Connection {
  readonly state: string;
  addStateChangeListener(changed: (before: string, now: string) => void): void;
  removeStateChangeListener(changed: (before: string, now: string) => void): void;
}

const LOST = ["reconnecting", "connection-lost"];

/** Tells now and from now on whether the connection is lost. @returns what ends the telling */
export function onConnection(told: (lost: boolean) => void): () => void {
  const connection = (window as { Vaadin?: { connectionState?: Connection } }).Vaadin?.connectionState;
  const changed = (_: string, now: string) => told(LOST.includes(now));
  if (!connection) return () => undefined;
  told(LOST.includes(connection.state));
  connection.addStateChangeListener(changed);
  return () => connection.removeStateChangeListener(changed);
}
