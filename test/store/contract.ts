import { afterEach, beforeEach, describe } from "vitest";
import type { Store } from "../../src/store/store.ts";
import { promisesOfCarrying } from "./contract/carrying.ts";
import { promisesOfCarryingSubscriptions } from "./contract/carrying-subscriptions.ts";
import { promisesOfCorrecting } from "./contract/correcting.ts";
import { promisesOfKeeping } from "./contract/keeping.ts";
import { promisesOfPressing } from "./contract/pressing.ts";
import { promisesOfProgress } from "./contract/progressing.ts";
import { promisesOfPublishing } from "./contract/publishing.ts";
import type { Session, StorePlace } from "./contract/session.ts";
import { promisesOfSubscribing } from "./contract/subscribing.ts";

/** Every promise of a store, each checked before and after closing it and opening it again. */
export function describeStore(name: string, freshPlace: () => StorePlace): void {
  describe(`what ${name} promises`, () => {
    let place: StorePlace;
    let store: Store;

    beforeEach(async () => {
      place = freshPlace();
      store = await place.open();
    });
    afterEach(() => store.close());

    const session: Session = {
      get store() {
        return store;
      },
      freshPlace,
      async nowAndLater(check) {
        await check();
        await session.reopen();
        await check();
      },
      async reopen() {
        await store.close();
        store = await place.open();
      },
    };

    promisesOfKeeping(session);
    promisesOfCorrecting(session);
    promisesOfCarrying(session);
    promisesOfPressing(session);
    promisesOfProgress(session);
    promisesOfPublishing(session);
    promisesOfSubscribing(session);
    promisesOfCarryingSubscriptions(session);
  });
}
