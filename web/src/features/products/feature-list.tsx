// What a product gives its users.
import type { Product } from '@sitzplan/contract/catalog'
import { IconCheck } from '@tabler/icons-react'
import classes from './feature-list.module.css'

export function FeatureList({ features }: Pick<Product, 'features'>) {
  return (
    <ul className={classes.features}>
      {features.map(({ key, name, description }) => (
        <li key={key}>
          <IconCheck size={16} stroke={2} aria-hidden />
          <span>
            <strong>{name}</strong>
            {description && <span>{description}</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
