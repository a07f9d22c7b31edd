import type { Handlers } from "./handlers.ts";
import { badRequest } from "./refusal.ts";
import type { World } from "./world.ts";

/** How updates reach the bot; a webhook is remembered and never called. */
export function pollingMethods({ updates }: World): Handlers {
  return {
    getUpdates: (params, { hangUp }) => updates.poll(params, hangUp),
    setWebhook({ url, secret_token, allowed_updates, drop_pending_updates }) {
      if (url !== "" && !url.startsWith("https://"))
        throw badRequest("bad webhook: An HTTPS URL must be provided for webhook");
      const port = url === "" ? "" : new URL(url).port;
      if (!["", "443", "80", "88", "8443"].includes(port)) {
        throw badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
      }
      if (secret_token !== undefined && !/^[\w-]{1,256}$/.test(secret_token)) {
        throw badRequest("secret token contains unallowed characters");
      }
      updates.allow(allowed_updates);
      if (drop_pending_updates) updates.forget();
      updates.webhook = url;
      return true;
    },
    deleteWebhook({ drop_pending_updates }) {
      if (drop_pending_updates) updates.forget();
      updates.webhook = "";
      return true;
    },
    getWebhookInfo: () => ({
      url: updates.webhook,
      has_custom_certificate: false,
      pending_update_count: updates.waiting,
    }),
  };
}
