type AvatarProps = {
  /** Of the stored picture; nothing is shown for who has none. */
  id: string | null
  size: number
  /** Empty beside the name. */
  alt?: string
}

/** Someone's picture. */
export const Avatar = ({ id, size, alt = '' }: AvatarProps) =>
  id ? <img className="avatar" src={`/avatars/${id}`} width={size} height={size} alt={alt} loading="lazy" /> : null
