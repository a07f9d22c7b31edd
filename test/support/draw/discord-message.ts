/** What is read of a component; wide, so that the API's types, one's own and parsed JSON fit. */
export interface Component {
  readonly type: number;
  readonly components?: readonly Component[] | undefined;
  readonly accessory?: Component | undefined;
  readonly content?: string | undefined;
  readonly accent_color?: number | null | undefined;
  readonly spoiler?: boolean | undefined;
  readonly style?: number | undefined;
  readonly label?: string | undefined;
  readonly emoji?: { readonly name?: string | null | undefined } | undefined;
  readonly url?: string | undefined;
  readonly custom_id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly items?: readonly Media[] | undefined;
  readonly media?: { readonly url: string } | undefined;
  readonly description?: string | null | undefined;
  readonly file?: { readonly url: string } | undefined;
  readonly placeholder?: string | undefined;
  readonly options?: readonly { readonly label: string; readonly default?: boolean | undefined }[] | undefined;
}

/** A picture with the words for those who cannot see it. */
export interface Media {
  readonly media?: { readonly url: string } | undefined;
  readonly description?: string | null | undefined;
  readonly spoiler?: boolean | undefined;
}

/** What is read of a classic embed. */
export interface Embed {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly color?: number | undefined;
  readonly timestamp?: string | undefined;
  readonly author?: { readonly name: string } | undefined;
  readonly footer?: { readonly text: string } | undefined;
  readonly image?: { readonly url: string } | undefined;
  readonly thumbnail?: { readonly url: string } | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | undefined;
}

/** What is read of the body of a message. */
export interface DiscordMessage {
  readonly content?: string | null | undefined;
  readonly embeds?: readonly Embed[] | null | undefined;
  readonly components?: readonly Component[] | null | undefined;
  readonly flags?: number | null | undefined;
}
