import type { Handlers } from "./handlers.ts";
import type { Webhook } from "./webhook.ts";
import type { World } from "./world.ts";

/** How updates reach the bot. */
export function pollingMethods({ updates }: World, webhook: Webhook): Handlers {
  return {
    getUpdates: (params, { hangUp }) => updates.poll(params, hangUp),
    setWebhook(setting) {
      webhook.set(setting);
      return true;
    },
    deleteWebhook({ drop_pending_updates }) {
      if (drop_pending_updates) updates.forget();
      webhook.delete();
      return true;
    },
    getWebhookInfo: () => webhook.info(),
  };
}
